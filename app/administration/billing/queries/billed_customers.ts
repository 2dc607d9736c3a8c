import { daysOf, type Month } from '#administration/billing/month'
import { sqlMoment } from '#core/sql_moment'
import Customer from '#customers/models/customer'

/**
 * Which customers had any add-on in a month, in the order they joined, after the one with the id `after`? Reads across customers, for
 * the provider only, `size` at a time. Walks the primary key and leans on the index `entitlements (customer_id, plugin_id)`.
 */
export function billedCustomers(month: Month, after: number, size: number): Promise<Customer[]> {
  const days = daysOf(month)
  const [start, end] = [days[0].start, days[days.length - 1].end]
  return Customer.query()
    .where('id', '>', after)
    .whereIn('id', (had) =>
      had
        .from('entitlements')
        .where('activated_at', '<', sqlMoment(end))
        .where((until) =>
          until.whereNull('cancelled_at').orWhere('cancelled_at', '>', sqlMoment(start))
        )
        .select('customer_id')
    )
    .orderBy('id')
    .limit(size)
}
