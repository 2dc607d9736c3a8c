/** Keeps `calls` and `call_legs` in step with the journal: one write per touched call and group. */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordFact } from '../call_record.ts'
import type { CallRecord, LegRecord } from '../call_record.ts'
import { isCallFact } from '../facts.ts'
import type { JournalEntry, Projection } from '../journal.ts'
import { factsOfCalls } from '../queries/facts_of_calls.ts'

interface Touched {
  customerId: number
  entries: JournalEntry[]
}

/** A record and the last entry in it: a group that is written again is not counted twice. */
interface LiveRecord {
  record: CallRecord
  sequence: number
}

/** Records of live calls stay in memory; after a restart they are rebuilt from their facts. */
export function recordCalls(): Projection {
  const live = new Map<string, LiveRecord>()
  return async (entries, trx) => {
    const records: { customerId: number; record: CallRecord }[] = []
    for (const [callId, { customerId, entries: own }] of touchedCalls(entries)) {
      const known = live.get(callId) ?? null
      const record = continued(known, own) ?? (await rebuilt(trx, customerId, callId))
      records.push({ customerId, record })
      if (record.endedAt === null) live.set(callId, { record, sequence: own.at(-1)!.sequence })
      else live.delete(callId)
    }
    await writeCalls(records, trx)
    await writeLegs(records, trx)
  }
}

/** Null when the beginning is not in memory. */
function continued(known: LiveRecord | null, entries: readonly JournalEntry[]): CallRecord | null {
  const fresh = entries.filter(({ sequence }) => sequence > (known?.sequence ?? 0))
  const facts = fresh.map(({ fact }) => fact).filter(isCallFact)
  if (!known && facts[0]?.type !== 'call.arrived') return null
  return facts.reduce<CallRecord | null>(recordFact, known?.record ?? null)
}

function touchedCalls(entries: readonly JournalEntry[]): Map<string, Touched> {
  const touched = new Map<string, Touched>()
  for (const entry of entries) {
    if (!isCallFact(entry.fact)) continue
    const { callId } = entry.fact
    const call = touched.get(callId) ?? { customerId: entry.customerId, entries: [] }
    call.entries.push(entry)
    touched.set(callId, call)
  }
  return touched
}

/** The group's own facts are already in the journal's table, in this same transaction. */
async function rebuilt(trx: TransactionClientContract, customerId: number, callId: string) {
  const facts = await factsOfCalls(trx, customerId, [callId])
  const record = facts.reduce<CallRecord | null>(recordFact, null)
  if (!record) throw new Error(`The journal holds nothing of call ${callId}`)
  return record
}

async function writeCalls(
  records: { customerId: number; record: CallRecord }[],
  trx: TransactionClientContract
) {
  if (records.length === 0) return
  const rows = records.map(({ customerId, record }) => callRow(customerId, record))
  await trx.table('calls').multiInsert(rows).onConflict(['customer_id', 'id']).merge()
}

async function writeLegs(
  records: { customerId: number; record: CallRecord }[],
  trx: TransactionClientContract
) {
  const rows = records.flatMap(({ customerId, record }) =>
    record.legs.map((leg) => legRow(customerId, record.callId, leg))
  )
  if (rows.length === 0) return
  await trx
    .table('call_legs')
    .multiInsert(rows)
    .onConflict(['customer_id', 'call_id', 'id'])
    .merge()
}

function callRow(customerId: number, record: CallRecord) {
  return {
    customer_id: customerId,
    id: record.callId,
    direction: 'inbound',
    caller_number: record.callerNumber,
    caller_name: record.callerName,
    called_number: record.calledNumber,
    queue_id: record.queueId,
    arrived_at: record.arrivedAt,
    answered_at: record.answeredAt,
    ended_at: record.endedAt,
    answered_by: record.answeredBy,
    transferred_to_user: record.transferredToUser,
    transferred_to_number: record.transferredToNumber,
    outcome: record.outcome,
    ended_by: record.endedBy,
    wait_ms: record.waitMs,
    talk_ms: record.talkMs,
    hold_ms: record.holdMs,
  }
}

function legRow(customerId: number, callId: string, leg: LegRecord) {
  return {
    customer_id: customerId,
    call_id: callId,
    id: leg.legId,
    party: leg.party,
    user_id: leg.userId,
    number: leg.number,
    started_at: leg.startedAt,
    answered_at: leg.answeredAt,
    ended_at: leg.endedAt,
    outcome: leg.outcome,
  }
}
