/** A caller rings one of the customer's numbers. */
import type { Draft, Outcome } from './draft.ts'
import type { EngineInput } from './inputs.ts'

type Arrival = Extract<EngineInput, { type: 'caller.arrived' }>

export function callerArrived(draft: Draft, arrival: Arrival): Outcome {
  const { callId, legId, caller, calledNumber, queueId, priority } = arrival
  if (draft.findCall(callId)) return null
  draft.record({ type: 'call.arrived', callId, legId, caller, calledNumber })
  if (queueId === null) return reject(draft, callId, 'no_destination')
  if (!draft.state.queues.has(queueId)) return reject(draft, callId, 'unknown_queue')

  draft.record({ type: 'call.queued', callId, queueId, priority, waitingSince: draft.at })
  draft.commandLater({ type: 'leg.answer', legId })
  draft.commandLater({ type: 'music.start', legId })
  return null
}

function reject(draft: Draft, callId: string, reason: 'no_destination' | 'unknown_queue'): Outcome {
  const { legId } = draft.call(callId)
  draft.record({ type: 'call.rejected', callId, reason })
  draft.record({ type: 'call.ended', callId, outcome: 'rejected', by: 'system' })
  draft.command({ type: 'leg.hangup', legId, cause: 'unknown_number' })
  return null
}

/** A change of the caller's priority counts at once. */
export function callerReprioritised(draft: Draft, callId: string, priority: number): Outcome {
  const call = draft.findCall(callId)
  if (!call) return 'call_gone'
  if (call.priority !== priority) draft.record({ type: 'call.reprioritised', callId, priority })
  return null
}
