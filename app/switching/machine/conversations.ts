/** Operator and caller: talking, holding, and hanging up. */
import { bridgeOf } from './bridges.ts'
import type { Draft, Outcome } from './draft.ts'
import { endCall } from './endings.ts'
import type { LiveCall } from './state.ts'
import { endConsultation } from './transfers.ts'

export function hold(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'held') return null
  if (phase.is !== 'talking') return 'not_possible_now'
  draft.record({ type: 'call.held', callId, by })
  parkCaller(draft, call)
  return null
}

/** Takes the caller out of the conversation and lets the music play. */
export function parkCaller(draft: Draft, { callId, legId }: LiveCall): void {
  draft.command({ type: 'bridge.end', bridgeId: bridgeOf(callId) })
  draft.command({ type: 'music.start', legId })
}

export function retrieve(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'talking') return null
  if (phase.is !== 'held') return 'not_possible_now'
  draft.record({ type: 'call.retrieved', callId, by })
  joinCaller(draft, call, phase.party.legId)
  return null
}

export function joinCaller(draft: Draft, { callId, legId }: LiveCall, otherLegId: string): void {
  draft.command({ type: 'bridge.join', bridgeId: bridgeOf(callId), legIds: [legId, otherLegId] })
}

/** Ends the conversation the operator is in now: with the target while consulting, else with the caller. */
export function hangUp(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'consulting') endConsultation(draft, call, 'hung_up')
  else endCall(draft, callId, 'answered', 'operator')
  return null
}
