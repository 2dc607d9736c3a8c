/**
 * The operator's log (requirement R3): calls of the queues the operator is a member of, newest first.
 * Keyset pages on the primary key's time-ordered id: index (customer_id, queue_id, id).
 */
import type Customer from '#customers/models/customer'
import db from '@adonisjs/lucid/services/db'

export interface LoggedCall {
  callId: string
  callerNumber: string | null
  callerName: string | null
  queueId: number
  arrivedAt: number
  answeredBy: number | null
  transferredToUser: number | null
  transferredToNumber: string | null
  /** Null while the call lives. */
  outcome: string | null
  waitMs: number
  talkMs: number
}

export interface LogPage {
  calls: LoggedCall[]
  /** Where the next (older) page begins; null = this is the last. */
  olderThan: string | null
}

export async function queueLog(
  customer: Customer,
  queueIds: readonly number[],
  { olderThan, size = 50 }: { olderThan?: string; size?: number }
): Promise<LogPage> {
  if (queueIds.length === 0) return { calls: [], olderThan: null }
  const rows: CallRow[] = await db
    .from('calls')
    .select(...COLUMNS)
    .where('customer_id', customer.id)
    .whereIn('queue_id', [...queueIds])
    .if(olderThan, (query) => query.where('id', '<', olderThan!))
    .orderBy('id', 'desc')
    .limit(size + 1)
  const calls = rows.slice(0, size).map(loggedCall)
  return { calls, olderThan: rows.length > size ? calls.at(-1)!.callId : null }
}

/** One call of these queues; null when it is none of theirs. */
export async function loggedCallOf(
  customer: Customer,
  queueIds: readonly number[],
  callId: string
): Promise<LoggedCall | null> {
  const row: CallRow | null = await db
    .from('calls')
    .select(...COLUMNS)
    .where({ customer_id: customer.id, id: callId })
    .whereIn('queue_id', [...queueIds])
    .first()
  return row && loggedCall(row)
}

const COLUMNS = [
  'id',
  'caller_number',
  'caller_name',
  'queue_id',
  'arrived_at',
  'answered_by',
  'transferred_to_user',
  'transferred_to_number',
  'outcome',
  'wait_ms',
  'talk_ms',
]

interface CallRow {
  id: string
  caller_number: string | null
  caller_name: string | null
  queue_id: number
  arrived_at: number | string
  answered_by: number | null
  transferred_to_user: number | null
  transferred_to_number: string | null
  outcome: string | null
  wait_ms: number
  talk_ms: number
}

function loggedCall(row: CallRow): LoggedCall {
  return {
    callId: row.id,
    callerNumber: row.caller_number,
    callerName: row.caller_name,
    queueId: row.queue_id,
    arrivedAt: Number(row.arrived_at),
    answeredBy: row.answered_by,
    transferredToUser: row.transferred_to_user,
    transferredToNumber: row.transferred_to_number,
    outcome: row.outcome,
    waitMs: row.wait_ms,
    talkMs: row.talk_ms,
  }
}
