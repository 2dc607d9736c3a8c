/** Which rows and people a change is about. The state before it tells who has just let go of a call. */
import type { Fact } from '#calls/facts'
import { isCallFact } from '#calls/facts'
import type { LiveCall, SwitchState } from '#switching/machine/state'

export const touchedCalls = (facts: readonly Fact[]): Set<string> =>
  new Set(facts.filter(isCallFact).map((fact) => fact.callId))

/** Everybody a fact names, and everybody who has or had a hand in a call it is about. */
export function touchedUsers(
  facts: readonly Fact[],
  before: SwitchState | null,
  after: SwitchState
): Set<number> {
  const named = facts.flatMap(namedIn)
  const calls = [...touchedCalls(facts)].flatMap((callId) => [
    before?.calls.get(callId),
    after.calls.get(callId),
  ])
  return new Set([...named, ...calls.flatMap((call) => (call ? handsOn(call) : []))])
}

/** Queues whose number of waiting calls has changed. */
export function recountedQueues(before: SwitchState | null, after: SwitchState): number[] {
  return [...after.queues.values()]
    .filter(
      ({ queueId, waiting }) => before?.queues.get(queueId)?.waiting.length !== waiting.length
    )
    .map(({ queueId }) => queueId)
}

export const changesLine = (facts: readonly Fact[]) =>
  facts.some(({ type }) => type === 'line.lost' || type === 'line.restored')

function namedIn(fact: Fact): number[] {
  if (fact.type === 'call.recalled') return [fact.to]
  if (fact.type === 'transfer.begun' && fact.target.kind === 'user') {
    return [fact.by, fact.target.userId]
  }
  if ('userId' in fact && fact.userId !== null) return [fact.userId]
  return 'by' in fact && typeof fact.by === 'number' ? [fact.by] : []
}

function handsOn({ phase }: LiveCall): number[] {
  const hands: number[] = []
  if ('party' in phase && phase.party.userId !== null) hands.push(phase.party.userId)
  if ('target' in phase && phase.target.target.kind === 'user') {
    hands.push(phase.target.target.userId)
  }
  if (phase.is === 'transferring') hands.push(phase.by)
  return hands
}
