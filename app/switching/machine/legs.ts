/** What the engine says about one leg, told to the part of the call that the leg plays. */
import type { RingingOutcome } from '#calls/facts'
import { impossible } from '#core/result'
import type { HangupCause } from '#telephony/engine'
import type { Draft, Outcome } from './draft.ts'
import { endCall } from './endings.ts'
import { endOffer, withdrawOffers } from './offers.ts'
import { hangUpLeg, joinCaller } from './orders.ts'
import { releaseParty } from './partings.ts'
import { liftRecall } from './picking.ts'
import type { LiveCall, Offer, Party, RingingTarget, SwitchState } from './state.ts'
import {
  completeTransfer,
  endConsultation,
  failTransfer,
  recall,
  targetAnswered,
} from './transfers.ts'

type Part =
  | { is: 'caller' }
  | { is: 'offer'; offer: Offer }
  | { is: 'party'; party: Party }
  | { is: 'target'; target: RingingTarget }

/** A leg nobody waits for any more: an answer that lost the race. */
export function legAnswered(draft: Draft, legId: string): Outcome {
  const call = callOfLeg(draft.state, legId)
  const part = call && partOf(call, legId)
  if (!call || !part) {
    hangUpLeg(draft, legId)
    return null
  }
  if (part.is === 'offer') offerAnswered(draft, call, part.offer)
  if (part.is === 'target' && part.target.answeredAt === null) targetAnswered(draft, call)
  return null
}

/** First to answer has the call; the other phones stop ringing. */
function offerAnswered(draft: Draft, call: LiveCall, { legId, userId }: Offer): void {
  const number = draft.member(userId)?.number ?? ''
  joinCaller(draft, call, legId)
  withdrawOffers(draft, call.callId, legId)
  draft.record({ type: 'call.answered', callId: call.callId, legId, userId, number })
}

export function legEnded(draft: Draft, legId: string, cause: HangupCause): Outcome {
  const call = callOfLeg(draft.state, legId)
  const part = call && partOf(call, legId)
  if (!call || !part) return null
  switch (part.is) {
    case 'caller':
      callerEnded(draft, call)
      return null
    case 'offer':
      endOffer(draft, call.callId, part.offer, ringingOutcome(cause))
      liftRecall(draft, call.callId, part.offer.userId)
      return null
    case 'party':
      partyEnded(draft, call, part.party)
      return null
    case 'target':
      targetEnded(draft, call, part.target, cause)
      return null
    default:
      return impossible(part)
  }
}

function callerEnded(draft: Draft, call: LiveCall): void {
  const { callId, phase } = call
  if (phase.is === 'consulting' && phase.target.answeredAt !== null) {
    draft.record({ type: 'caller.left', callId })
    return
  }
  endCall(draft, callId, call.answeredAt === null ? 'abandoned' : 'answered', 'caller')
}

/** Whoever hangs up the phone mid-way never loses the caller by accident. */
function partyEnded(draft: Draft, call: LiveCall, party: Party): void {
  const { callId, phase } = call
  switch (phase.is) {
    case 'held':
      releaseParty(draft, callId, party)
      recall(draft, callId, party.userId!, 'left_while_held')
      return
    case 'consulting':
      completeTransfer(draft, call, party.userId!)
      return
    case 'lingering':
      endCall(draft, callId, 'answered', 'caller')
      return
    default:
      endCall(draft, callId, 'answered', party.userId === null ? 'target' : 'operator')
  }
}

function targetEnded(
  draft: Draft,
  call: LiveCall,
  target: RingingTarget,
  cause: HangupCause
): void {
  const outcome = ringingOutcome(cause)
  const hasSpoken = target.answeredAt !== null
  if (call.phase.is === 'transferring') return failTransfer(draft, call, outcome)
  if (call.phase.is === 'lingering') return endCall(draft, call.callId, 'answered', 'caller')
  endConsultation(draft, call, hasSpoken ? 'hung_up' : outcome)
}

function ringingOutcome(cause: HangupCause): Exclude<RingingOutcome, 'withdrawn'> {
  switch (cause) {
    case 'busy':
      return 'busy'
    case 'no_answer':
      return 'not_answered'
    case 'rejected':
    case 'normal':
      return 'declined'
    default:
      return 'unreachable'
  }
}

export function callOfLeg(state: SwitchState, legId: string): LiveCall | undefined {
  const callId = state.callerLegs.get(legId) ?? legId.slice(0, legId.lastIndexOf('-'))
  return state.calls.get(callId)
}

function partOf(call: LiveCall, legId: string): Part | null {
  const { phase } = call
  if (call.legId === legId) return { is: 'caller' }
  if (phase.is === 'waiting') {
    const offer = phase.offers.find((candidate) => candidate.legId === legId)
    return offer ? { is: 'offer', offer } : null
  }
  if ('party' in phase && phase.party.legId === legId) return { is: 'party', party: phase.party }
  if ('target' in phase && phase.target.legId === legId)
    return { is: 'target', target: phase.target }
  return null
}
