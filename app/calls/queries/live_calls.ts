/** Calls that have not ended, by customer. Index: (customer_id, ended_at). */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export async function liveCallIds(client: QueryClientContract, customerId: number) {
  const rows: { id: string }[] = await client
    .from('calls')
    .select('id')
    .where('customer_id', customerId)
    .whereNull('ended_at')
    .orderBy('id')
  return rows.map((row) => row.id)
}

export async function customersWithLiveCalls(client: QueryClientContract) {
  const rows: { customer_id: number }[] = await client
    .from('calls')
    .distinct('customer_id')
    .whereNull('ended_at')
  return rows.map((row) => row.customer_id)
}

/** The last sequence number the journal holds for the customer; 0 = none. */
export async function lastSequence(client: QueryClientContract, customerId: number) {
  const row: { last: number | string | null } | null = await client
    .from('call_events')
    .max('sequence as last')
    .where('customer_id', customerId)
    .first()
  return Number(row?.last ?? 0)
}
