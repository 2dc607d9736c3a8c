import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { CallFact, Fact } from '#calls/facts'
import { isCallFact } from '#calls/facts'

interface JournalRow {
  customer_id: number
  sequence: number
  fact: string
}

interface CallRow {
  id: string
  ended_at: number | null
  outcome: string | null
  ended_by: string | null
}

/** What is wrong with the books once every call is over; empty when each call is written down, once and whole. */
export async function auditJournal(client: QueryClientContract): Promise<string[]> {
  const entries: JournalRow[] = await client
    .from('call_events')
    .orderBy('customer_id')
    .orderBy('sequence')
  const calls: CallRow[] = await client.from('calls')
  const facts = entries.map(({ fact }) => JSON.parse(fact) as Fact).filter(isCallFact)
  return [...troubleInSequence(entries), ...troubleInCalls(facts, calls)]
}

/** Sequences begin at one for each customer and grow by one. */
function troubleInSequence(entries: readonly JournalRow[]): string[] {
  const last = new Map<number, number>()
  return entries.flatMap(({ customer_id: customerId, sequence }) => {
    const expected = (last.get(customerId) ?? 0) + 1
    last.set(customerId, Number(sequence))
    return Number(sequence) === expected
      ? []
      : [`customer ${customerId}: ${sequence} follows ${expected - 1}`]
  })
}

function troubleInCalls(facts: readonly CallFact[], calls: readonly CallRow[]): string[] {
  const rows = new Map(calls.map((call) => [call.id, call]))
  const byCall = Map.groupBy(facts, ({ callId }) => callId)
  const unknown = calls.filter(({ id }) => !byCall.has(id)).map(({ id }) => `${id} has no facts`)
  return [...unknown, ...[...byCall].flatMap(([id, own]) => troubleInCall(id, own, rows.get(id)))]
}

function troubleInCall(callId: string, facts: readonly CallFact[], row?: CallRow): string[] {
  const types = facts.map(({ type }) => type)
  const ends = facts.filter((fact) => fact.type === 'call.ended')
  const story = `${callId} (${types.join(' ')})`
  if (types[0] !== 'call.arrived') return [`${story} does not begin with its arrival`]
  if (types.lastIndexOf('call.arrived') > 0) return [`${story} arrives twice`]
  if (ends.length !== 1) return [`${story} ends ${ends.length} times`]
  if (types.at(-1) !== 'call.ended') return [`${story} goes on after its end`]
  const [{ at, outcome, by }] = ends
  const isSame = Number(row?.ended_at) === at && row?.outcome === outcome && row.ended_by === by
  return isSame ? [] : [`${story} is not what its row says: ${JSON.stringify(row)}`]
}
