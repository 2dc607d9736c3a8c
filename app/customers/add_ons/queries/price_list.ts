import AddOnPrice from '#customers/add_ons/models/add_on_price'
import type { AddOn } from '#customers/add_ons/ports/add_on_catalogue'
import type { DatedPrice } from '#customers/add_ons/values/dated_price'

/** By the add-on's id: its own price, then those that were set, earliest first. */
export type PriceList = ReadonlyMap<string, readonly DatedPrice[]>

/** What do these add-ons cost, and since when? Leans on the unique index `add_on_prices (plugin_id, valid_from)`. */
export async function priceList(addOns: readonly AddOn[]): Promise<PriceList> {
  const ids = addOns.map(({ id }) => id)
  const set = await AddOnPrice.query().whereIn('plugin_id', ids).orderBy('valid_from')
  return new Map(
    addOns.map(({ id, price }) => {
      const own: DatedPrice = { validFrom: null, ...price }
      return [id, [own, ...set.filter(({ pluginId }) => pluginId === id)]]
    })
  )
}

/** What one add-on costs, and since when. */
export async function pricesOf(addOn: AddOn): Promise<readonly DatedPrice[]> {
  const prices = await priceList([addOn])
  return prices.get(addOn.id)!
}
