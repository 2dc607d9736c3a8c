import User from '#access/models/user'
import { dayOf } from '#core/calendar_day'
import type { AddOn } from '#customers/add_ons/ports/add_on_catalogue'
import { entitlementsOf } from '#customers/add_ons/queries/entitlements_of'
import { pricesOf } from '#customers/add_ons/queries/price_list'
import { priceAfter, priceOn } from '#customers/add_ons/values/dated_price'

/** What an employee is told who came to an add-on that the customer does not have at `at` (epoch ms): what it is, what it costs, who can order it. */
export async function lockedAddOn(customerId: number, addOn: AddOn, at: number) {
  const prices = await pricesOf(addOn)
  const orders = await entitlementsOf(customerId, addOn.id)
  const ordered = orders.find((one) => one.stateAt(at) === 'ordered')
  return {
    addOn,
    price: priceOn(prices, dayOf(at)),
    nextPrice: priceAfter(prices, dayOf(at)),
    beginsAt: ordered?.period.from ?? null,
    contactPersons: await contactPersonsOf(customerId),
  }
}

/** Leans on the index `users (customer_id, role)`. */
async function contactPersonsOf(customerId: number): Promise<string[]> {
  const people = await User.query()
    .select('first_name', 'last_name')
    .where({ customerId, role: 'contact_person' })
    .whereNull('blocked_at')
    .orderBy('last_name')
  return people.map(({ name }) => name)
}
