import { dayOf } from '#core/calendar_day'
import { standingOf, type Standing } from '#administration/add_ons/standing'
import type { AddOn, AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { entitlementsOf } from '#customers/add_ons/queries/entitlements_of'
import { priceList } from '#customers/add_ons/queries/price_list'
import { priceAfter, priceOn, type DatedPrice } from '#customers/add_ons/values/dated_price'

/** An add-on as one customer meets it. */
export interface AddOnCard {
  addOn: AddOn
  standing: Standing
  price: DatedPrice
  /** The next change of the price, when one is decided. */
  nextPrice: DatedPrice | null
}

/** All that is sold, in the order of the installation, and how the customer stands with each at `at` (epoch ms). */
export async function addOnCards(
  customerId: number,
  catalogue: AddOnCatalogue,
  at: number
): Promise<AddOnCard[]> {
  const addOns = catalogue.list()
  const [orders, prices] = [await entitlementsOf(customerId), await priceList(addOns)]
  return addOns.map((addOn) => ({
    addOn,
    standing: standingOf(
      orders.filter(({ pluginId }) => pluginId === addOn.id),
      at
    ),
    price: priceOn(prices.get(addOn.id)!, dayOf(at)),
    nextPrice: priceAfter(prices.get(addOn.id)!, dayOf(at)),
  }))
}
