/** Letting go: of a colleague's part in a call, and of the whole call. */
import type { CallOutcome, EndedBy } from '#calls/facts'
import type { HangupCause } from '#telephony/engine'
import { bridgeOf, consultBridgeOf } from './bridges.ts'
import type { Draft } from './draft.ts'
import { withdrawOffers } from './offers.ts'
import { seconds } from './seconds.ts'
import type { LiveCall, Party, RingingTarget } from './state.ts'
import { endTransfer } from './transfers.ts'

/** The colleague is free again, after wrap-up if they answered for the queue. */
export function releaseParty(draft: Draft, callId: string, { legId, userId }: Party): void {
  const wrapUpUntil = wrapUpAfter(draft, draft.call(callId), userId)
  draft.record({ type: 'party.left', callId, legId, userId, wrapUpUntil })
}

function wrapUpAfter(draft: Draft, call: LiveCall, userId: number | null): number | null {
  const queue = draft.queueOf(call)
  if (!queue || userId === null || queue.wrapUpSeconds === 0) return null
  const answersForQueue = draft.member(userId)?.loggedIn.has(queue.queueId)
  return answersForQueue ? draft.at + seconds(queue.wrapUpSeconds) : null
}

/** Ends every leg and bridge of the call, frees its people, and closes it in the journal: once. */
export function endCall(draft: Draft, callId: string, outcome: CallOutcome, by: EndedBy): void {
  const { phase, legId } = draft.call(callId)
  if (phase.is === 'waiting') withdrawOffers(draft, callId)
  if ('party' in phase) {
    hangUpLeg(draft, phase.party.legId)
    releaseParty(draft, callId, phase.party)
  }
  if ('target' in phase) endTarget(draft, callId, phase.target)
  hangUpLeg(draft, legId)
  if ('party' in phase) draft.command({ type: 'bridge.end', bridgeId: bridgeOf(callId) })
  if (phase.is === 'consulting' || phase.is === 'lingering') {
    draft.command({ type: 'bridge.end', bridgeId: consultBridgeOf(callId) })
  }
  draft.record({ type: 'call.ended', callId, outcome, by })
}

/** A target's ringing or talk ends because the rest of the call does. */
function endTarget(draft: Draft, callId: string, target: RingingTarget): void {
  const outcome = target.answeredAt === null ? 'withdrawn' : 'hung_up'
  hangUpLeg(draft, target.legId)
  endTransfer(draft, callId, target, outcome)
}

export function hangUpLeg(draft: Draft, legId: string, cause: HangupCause = 'normal'): void {
  draft.command({ type: 'leg.hangup', legId, cause })
}
