import db from '@adonisjs/lucid/services/db'
import { sqlMoment } from '#core/sql_moment'

/**
 * Which add-ons may a customer use at this moment (`at`, epoch ms)? None unless the customer is active.
 * Leans on the index `entitlements (customer_id, plugin_id)`.
 */
export async function activeAddOns(customerId: number, at: number): Promise<ReadonlySet<string>> {
  const moment = sqlMoment(at)
  const rows: { plugin_id: string }[] = await db
    .from('entitlements')
    .join('customers', 'customers.id', 'entitlements.customer_id')
    .where('entitlements.customer_id', customerId)
    .where('customers.status', 'active')
    .where('activated_at', '<=', moment)
    .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', moment))
    .select('plugin_id')
  return new Set(rows.map((row) => row.plugin_id))
}
