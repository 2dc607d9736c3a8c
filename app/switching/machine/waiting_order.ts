/** Who is served before whom: returned calls, then priority (VIP), then the longest earned wait. */
import type { LiveCall, QueueState, SwitchState } from './state.ts'

export function isServedBefore(a: LiveCall, b: LiveCall): boolean {
  const [aRecalled, bRecalled] = [isRecalled(a), isRecalled(b)]
  if (aRecalled !== bRecalled) return aRecalled
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.waitingSince !== b.waitingSince) return a.waitingSince < b.waitingSince
  return a.callId < b.callId
}

export const bestFirst = (a: LiveCall, b: LiveCall) => (isServedBefore(a, b) ? -1 : 1)

/** The queue with `call` at its right place, whether it stood there before or not. */
export function withWaiting(
  queue: QueueState,
  call: LiveCall,
  calls: SwitchState['calls']
): QueueState {
  const others = queue.waiting.filter((callId) => callId !== call.callId)
  const place = others.findIndex((callId) => isServedBefore(call, calls.get(callId)!))
  const waiting = others.toSpliced(place === -1 ? others.length : place, 0, call.callId)
  return { ...queue, waiting }
}

export function withoutWaiting(queue: QueueState, callId: string): QueueState {
  return { ...queue, waiting: queue.waiting.filter((other) => other !== callId) }
}

const isRecalled = (call: LiveCall) => call.phase.is === 'waiting' && call.phase.recall !== null
