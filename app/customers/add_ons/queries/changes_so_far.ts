import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * How many times has this customer's add-on been ordered, moved and cancelled? A form carries the number that its page showed,
 * so that the second of two who decide at once is told. Leans on the index `entitlements (customer_id, plugin_id)`.
 */
export async function changesSoFar(
  customerId: number,
  addOnId: string,
  client: QueryClientContract = db.connection()
): Promise<number> {
  const [row]: { changes: number | string | null }[] = await client
    .from('entitlements')
    .where({ customer_id: customerId, plugin_id: addOnId })
    .sum('version as changes')
  return Number(row.changes ?? 0)
}
