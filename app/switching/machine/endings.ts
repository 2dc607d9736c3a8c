/** The end of a whole call. */
import type { CallOutcome, EndedBy } from '#calls/facts'
import { bridgeOf, consultBridgeOf } from './bridges.ts'
import type { Draft } from './draft.ts'
import { withdrawOffers } from './offers.ts'
import { hangUpLeg } from './orders.ts'
import { endTransfer, releaseParty } from './partings.ts'
import type { RingingTarget } from './state.ts'

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
