/** The facts of some calls of one customer, in the order they happened. Index: (customer_id, call_id, sequence). */
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { CallFact } from '../facts.ts'

export async function factsOfCalls(
  client: QueryClientContract,
  customerId: number,
  callIds: readonly string[]
): Promise<CallFact[]> {
  if (callIds.length === 0) return []
  const rows: { fact: string }[] = await client
    .from('call_events')
    .select('fact')
    .where('customer_id', customerId)
    .whereIn('call_id', [...callIds])
    .orderBy('sequence')
  return rows.map((row) => JSON.parse(row.fact))
}
