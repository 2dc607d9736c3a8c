import { sqlMoment } from '#core/sql_moment'
import Customer from '#customers/models/customer'

/**
 * Which customers have the add-on right now (`at`, epoch ms), in the order they joined?
 * Reads across customers: for scheduled jobs only, never while a call or a person waits.
 */
export function customersWithAddOn(addOnId: string, at: number): Promise<Customer[]> {
  const moment = sqlMoment(at)
  return Customer.query()
    .where('status', 'active')
    .whereIn('id', (entitled) =>
      entitled
        .from('entitlements')
        .where('plugin_id', addOnId)
        .where('activated_at', '<=', moment)
        .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', moment))
        .select('customer_id')
    )
    .orderBy('id')
}
