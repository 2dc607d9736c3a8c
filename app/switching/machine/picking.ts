/** An operator chooses a waiting call in the browser, or turns down the one that rings. */
import type { Draft, Outcome } from './draft.ts'
import { hangUpLeg } from './orders.ts'
import { endOffer, makeOffer, offersOf, withdrawOffers } from './offers.ts'
import type { LiveCall, MemberState } from './state.ts'
import { endConsultation, failTransfer } from './transfers.ts'

/** The operator's phone rings at once; a ringing of another call goes back to its queue. */
export function pick(draft: Draft, call: LiveCall, by: number): Outcome {
  const operator = draft.member(by)
  if (!operator) return 'unknown_member'
  if (call.phase.is !== 'waiting') return isTheirs(call, by) ? null : 'already_taken'
  if (offersOf(call).some((offer) => offer.userId === by)) return null
  const refusal = refusalToPick(draft, call, operator)
  if (refusal) return refusal

  stopOtherRinging(draft, operator)
  withdrawOffers(draft, call.callId)
  makeOffer(draft, call.callId, operator, { why: 'picked' })
  return null
}

function refusalToPick(draft: Draft, call: LiveCall, operator: MemberState): Outcome {
  if (operator.number === null) return 'no_phone'
  if (operator.activity.is === 'talking') return 'you_are_busy'
  if (isTransferTarget(draft, operator)) return 'you_are_busy'
  const isMember = draft.queueOf(call)?.memberIds.includes(operator.userId)
  if (!isMember) return 'not_a_member'
  const pickedByOther = offersOf(call).some((offer) => offer.reason.why === 'picked')
  return pickedByOther ? 'already_taken' : null
}

/** Somebody is sending them a call right now: that ringing is not theirs to move. */
const isTransferTarget = (draft: Draft, { activity }: MemberState) =>
  activity.is === 'ringing' && draft.call(activity.callId).phase.is !== 'waiting'

function stopOtherRinging(draft: Draft, { activity, userId }: MemberState): void {
  if (activity.is !== 'ringing') return
  const other = draft.call(activity.callId)
  const offer = offersOf(other).find((candidate) => candidate.userId === userId)
  if (!offer) return
  endOffer(draft, other.callId, offer, 'withdrawn')
  draft.command({ type: 'leg.hangup', legId: offer.legId, cause: 'normal' })
}

/** A phone that rings is silenced, whether the call was offered by a queue or sent by a colleague. */
export function decline(draft: Draft, call: LiveCall, by: number): Outcome {
  const offer = offersOf(call).find((candidate) => candidate.userId === by)
  if (!offer) return declineTransfer(draft, call, by)
  endOffer(draft, call.callId, offer, 'declined')
  draft.command({ type: 'leg.hangup', legId: offer.legId, cause: 'normal' })
  liftRecall(draft, call.callId, by)
  return null
}

function declineTransfer(draft: Draft, call: LiveCall, by: number): Outcome {
  const { phase } = call
  if (phase.is !== 'consulting' && phase.is !== 'transferring') return 'not_your_call'
  const { target, answeredAt, legId } = phase.target
  if (target.kind !== 'user' || target.userId !== by || answeredAt !== null) return 'not_your_call'
  if (phase.is === 'consulting') {
    endConsultation(draft, call, 'declined')
  } else {
    hangUpLeg(draft, legId)
    failTransfer(draft, call, 'declined')
  }
  return null
}

/** A returned call that its operator does not take is everybody's again. */
export function liftRecall(draft: Draft, callId: string, by: number): void {
  const { phase } = draft.call(callId)
  if (phase.is !== 'waiting' || phase.recall?.to !== by) return
  draft.record({ type: 'recall.lapsed', callId })
}

const isTheirs = (call: LiveCall, by: number) =>
  'party' in call.phase && call.phase.party.userId === by
