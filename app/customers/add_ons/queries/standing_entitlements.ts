import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sqlMoment } from '#core/sql_moment'
import Entitlement from '#customers/add_ons/models/entitlement'

/**
 * Which of a customer's orders, of every add-on, are not over at `at` (epoch ms), those included that begin later? Earliest first,
 * and locked until the transaction ends. Leans on the index `entitlements (customer_id, plugin_id)`.
 */
export function standingEntitlements(
  customerId: number,
  at: number,
  client: TransactionClientContract
): Promise<Entitlement[]> {
  return Entitlement.query({ client })
    .where({ customerId })
    .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', sqlMoment(at)))
    .orderBy('activated_at')
    .forUpdate()
}
