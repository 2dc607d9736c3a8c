/** What is due, read from the state: there are no timers to lose in a restart. */
import type { Draft, Outcome } from './draft.ts'
import { endOffer, offersOf } from './offers.ts'
import { hangUpLeg } from './endings.ts'
import { liftRecall } from './picking.ts'
import type { LiveCall, MemberState, SwitchState } from './state.ts'
import { endConsultation, failTransfer } from './transfers.ts'

/** The next moment at which `time.passed` would change anything; null = none. */
export function nextDeadline(state: SwitchState): number | null {
  let earliest = Infinity
  for (const call of state.calls.values()) earliest = Math.min(earliest, deadlineOfCall(call))
  for (const member of state.members.values()) {
    earliest = Math.min(earliest, deadlineOfMember(member))
  }
  return earliest === Infinity ? null : earliest
}

function deadlineOfCall({ phase }: LiveCall): number {
  if (phase.is === 'waiting') {
    const reserved = phase.recall?.reservedUntil ?? Infinity
    return phase.offers.reduce((earliest, { expiresAt }) => Math.min(earliest, expiresAt), reserved)
  }
  if (phase.is !== 'consulting' && phase.is !== 'transferring') return Infinity
  return phase.target.answeredAt === null ? phase.target.expiresAt : Infinity
}

const deadlineOfMember = ({ activity }: MemberState) =>
  activity.is === 'wrap_up' || activity.is === 'rest' ? activity.until : Infinity

export function timePassed(draft: Draft): Outcome {
  for (const call of draft.state.calls.values()) {
    if (deadlineOfCall(call) <= draft.at) callIsDue(draft, call)
  }
  for (const member of draft.state.members.values()) {
    if (deadlineOfMember(member) > draft.at) continue
    draft.record({ type: 'member.ready', userId: member.userId })
  }
  return null
}

function callIsDue(draft: Draft, call: LiveCall): void {
  const { callId, phase } = call
  if (phase.is === 'consulting') return endConsultation(draft, call, 'not_answered')
  if (phase.is === 'transferring') {
    hangUpLeg(draft, phase.target.legId)
    return failTransfer(draft, call, 'not_answered')
  }
  for (const offer of offersOf(call).filter(({ expiresAt }) => expiresAt <= draft.at)) {
    endOffer(draft, callId, offer, 'not_answered')
    hangUpLeg(draft, offer.legId)
    liftRecall(draft, callId, offer.userId)
  }
  liftLapsedRecall(draft, callId)
}

/** Nobody came for the returned call in time: everybody may take it, a ringing goes on. */
function liftLapsedRecall(draft: Draft, callId: string): void {
  const { phase } = draft.call(callId)
  if (phase.is !== 'waiting' || phase.recall === null) return
  if (phase.recall.reservedUntil <= draft.at) draft.record({ type: 'recall.lapsed', callId })
}
