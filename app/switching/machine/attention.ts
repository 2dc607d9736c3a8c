/**
 * Which queues may have something to offer after an input. Before it, nothing was left to offer,
 * so only queues whose calls or members changed need a look; that keeps a decision short in a large company.
 */
import { isCallFact } from '#calls/facts'
import type { Draft } from './draft.ts'
import type { Input } from './inputs.ts'
import type { QueueState } from './state.ts'

export function queuesToLookAt(draft: Draft, input: Input): QueueState[] {
  const { queues } = draft.state
  const ids =
    input.type === 'engine.up' || input.type === 'setup.changed'
      ? queues.keys()
      : touchedQueueIds(draft)
  return [...ids]
    .map((queueId) => queues.get(queueId))
    .filter((queue) => queue !== undefined)
    .filter((queue) => queue.waiting.length > 0)
}

/** A returned call waits for its own operator, who need not be logged in to its queue. */
function touchedQueueIds(draft: Draft): Set<number> {
  const touched = new Set<number>()
  if (draft.facts.length === 0) return touched
  for (const callId of draft.state.recalled) touched.add(draft.call(callId).queueId!)
  for (const fact of draft.facts) {
    const queueId = isCallFact(fact) ? draft.findCall(fact.callId)?.queueId : null
    if (queueId) touched.add(queueId)
    const member = 'userId' in fact && fact.userId !== null ? draft.member(fact.userId) : null
    for (const own of member?.loggedIn.keys() ?? []) touched.add(own)
  }
  return touched
}
