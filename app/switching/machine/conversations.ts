/** Operator and caller: talking, holding, and hanging up. */
import type { Draft, Outcome } from './draft.ts'
import { endCall } from './endings.ts'
import { joinCaller, parkCaller } from './orders.ts'
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

export function retrieve(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'talking') return null
  if (phase.is !== 'held') return 'not_possible_now'
  draft.record({ type: 'call.retrieved', callId, by })
  joinCaller(draft, call, phase.party.legId)
  return null
}

/** Ends the conversation the operator is in now: with the target while consulting, else with the caller. */
export function hangUp(draft: Draft, call: LiveCall, by: number): Outcome {
  const { callId, phase } = call
  if (!('party' in phase) || phase.party.userId !== by) return 'not_your_call'
  if (phase.is === 'consulting') endConsultation(draft, call, 'hung_up')
  else endCall(draft, callId, 'answered', 'operator')
  return null
}
