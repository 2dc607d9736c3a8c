import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sqlMoment } from '#core/sql_moment'
import Entitlement from '#customers/add_ons/models/entitlement'

/**
 * Which entitlement has not ended at `at` (epoch ms), also one that begins later? Locked until the transaction ends.
 * Leans on the index `entitlements (customer_id, plugin_id)`.
 */
export function standingEntitlement(
  customerId: number,
  addOnId: string,
  at: number,
  client: TransactionClientContract
): Promise<Entitlement | null> {
  const moment = sqlMoment(at)
  return Entitlement.query({ client })
    .where({ customerId, pluginId: addOnId })
    .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', moment))
    .forUpdate()
    .first()
}
