import Entitlement from '#customers/add_ons/models/entitlement'

/**
 * Every order that a customer has made, of one add-on or of all, the latest first, those that are over included.
 * Leans on the index `entitlements (customer_id, plugin_id)`.
 */
export function entitlementsOf(customerId: number, addOnId?: string): Promise<Entitlement[]> {
  return Entitlement.query()
    .where('customer_id', customerId)
    .if(addOnId, (query) => query.where('plugin_id', addOnId!))
    .orderBy('id', 'desc')
}
