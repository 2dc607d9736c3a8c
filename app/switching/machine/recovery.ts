/**
 * The engine is back, or we are: what it still has is compared with what the journal says.
 * Whatever the snapshot does not list has ended; whatever it should be doing is told again.
 */
import type { EngineSnapshot } from '#telephony/engine'
import { bridgeOf, consultBridgeOf } from './bridges.ts'
import type { Draft, Outcome } from './draft.ts'
import { endCall } from './endings.ts'
import { callOfLeg, legAnswered, legEnded } from './legs.ts'
import { hangUpLeg, joinCaller } from './orders.ts'
import type { LiveCall } from './state.ts'

export function reconcile(draft: Draft, snapshot: EngineSnapshot): Outcome {
  if (draft.state.line === 'down') draft.record({ type: 'line.restored' })
  for (const call of draft.state.calls.values()) {
    if (call.arrivedAt < snapshot.engineStartedAt) endCall(draft, call.callId, 'lost', 'system')
  }
  const alive = new Map(snapshot.legs.map((leg) => [leg.legId, leg]))
  for (const { callId } of draft.state.calls.values()) {
    for (const legId of legsOf(draft, callId)) {
      const leg = alive.get(legId)
      if (!leg) legEnded(draft, legId, 'normal')
      else if (leg.state === 'answered') legAnswered(draft, legId)
    }
  }
  for (const { callId } of draft.state.calls.values()) restorePosture(draft, callId, snapshot)
  sweepLoneLegs(draft, snapshot)
  return null
}

/** The caller first: with the caller gone, the rest of the call ends as it would have then. */
function legsOf(draft: Draft, callId: string): string[] {
  const call = draft.findCall(callId)
  if (!call) return []
  const { phase, legId } = call
  const offers = phase.is === 'waiting' ? phase.offers.map((offer) => offer.legId) : []
  const party = 'party' in phase ? [phase.party.legId] : []
  const target = 'target' in phase ? [phase.target.legId] : []
  return [...(phase.is === 'lingering' ? [] : [legId]), ...party, ...target, ...offers]
}

/** Who should hear whom, told again where the engine differs. */
function restorePosture(draft: Draft, callId: string, snapshot: EngineSnapshot): void {
  const call = draft.findCall(callId)
  if (!call) return
  const { phase } = call
  if (phase.is === 'talking') {
    if (!isBridged(snapshot, [call.legId, phase.party.legId])) {
      joinCaller(draft, call, phase.party.legId)
    }
    return
  }
  if (phase.is === 'lingering') return
  separate(draft, call, snapshot)
  draft.command({ type: 'music.start', legId: call.legId })
  if (phase.is !== 'consulting' || phase.target.answeredAt === null) return
  const legIds = [phase.party.legId, phase.target.legId]
  if (isBridged(snapshot, legIds)) return
  draft.command({ type: 'bridge.join', bridgeId: consultBridgeOf(callId), legIds })
}

function separate(draft: Draft, { callId }: LiveCall, { bridges }: EngineSnapshot): void {
  const bridgeId = bridgeOf(callId)
  if (bridges.some((bridge) => bridge.bridgeId === bridgeId)) {
    draft.command({ type: 'bridge.end', bridgeId })
  }
}

const isBridged = ({ bridges }: EngineSnapshot, legIds: string[]) =>
  bridges.some((bridge) => legIds.every((legId) => bridge.legIds.includes(legId)))

/** Legs of this customer that belong to no living call any more. */
function sweepLoneLegs(draft: Draft, snapshot: EngineSnapshot): void {
  for (const leg of snapshot.legs) {
    if (leg.tags.customer !== String(draft.state.customerId)) continue
    if (leg.origin === 'dialled' && !isPartOfCall(draft, leg.legId)) hangUpLeg(draft, leg.legId)
  }
}

function isPartOfCall(draft: Draft, legId: string): boolean {
  const call = callOfLeg(draft.state, legId)
  return call !== undefined && legsOf(draft, call.callId).includes(legId)
}
