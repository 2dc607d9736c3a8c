import { standingOf } from '#administration/add_ons/standing'
import { dayOf } from '#core/calendar_day'
import { changesSoFar } from '#customers/add_ons/queries/changes_so_far'
import { entitlementsOf } from '#customers/add_ons/queries/entitlements_of'
import { pricesOf } from '#customers/add_ons/queries/price_list'
import { priceAfter, priceOn } from '#customers/add_ons/values/dated_price'
import type { Plugin } from '#plugin_host/contract'
import type { PluginRegistry } from '#plugin_host/registry'

/** Everything about one add-on that a customer should know before ordering or cancelling it, at `at` (epoch ms). */
export async function addOnPage(
  customerId: number,
  { manifest, personalData }: Plugin,
  registry: PluginRegistry,
  at: number
) {
  const orders = await entitlementsOf(customerId, manifest.id)
  const prices = await pricesOf(manifest)
  return {
    addOn: manifest,
    standing: standingOf(orders, at),
    history: orders.map((one) => ({ ...one.$attributes, ...one.period, state: one.stateAt(at) })),
    version: await changesSoFar(customerId, manifest.id),
    price: priceOn(prices, dayOf(at)),
    nextPrice: priceAfter(prices, dayOf(at)),
    stores: personalData,
    requires: manifest.requires.flatMap((id) => registry.find(id) ?? []),
    neededBy: registry.requiring(manifest.id),
    today: dayOf(at),
  }
}
