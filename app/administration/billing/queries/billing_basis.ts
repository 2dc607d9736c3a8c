import { daysOf, type Month } from '#administration/billing/month'
import { usersOfAddOns } from '#administration/billing/queries/users_of_add_ons'
import {
  billingLines,
  touches,
  type BillingLine,
} from '#administration/billing/values/billing_lines'
import { dayOf } from '#core/calendar_day'
import { sqlMoment } from '#core/sql_moment'
import Entitlement from '#customers/add_ons/models/entitlement'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { priceList } from '#customers/add_ons/queries/price_list'
import { priceOn } from '#customers/add_ons/values/dated_price'
import Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

/** What a customer is to pay for its add-ons in a month, as far as it has come. */
export interface BillingBasis {
  customer: Customer
  lines: BillingLine[]
  totalOere: number
}

/**
 * What are these customers to pay for the month's days until today (`at`, epoch ms)? The rules are in docs/billing.md. A few queries
 * for all of them together; they lean on indexes that begin with `customer_id`.
 */
export async function billingBasis(
  customers: readonly Customer[],
  month: Month,
  catalogue: AddOnCatalogue,
  at: number
): Promise<BillingBasis[]> {
  const ids = customers.map(({ id }) => id)
  const [days, addOns] = [daysOf(month), catalogue.list()]
  const entitlements = await entitlementsIn(ids, days[0].start, days[days.length - 1].end)
  const prices = await priceList(addOns)
  const usersOn = await usersOfAddOns(ids, addOns, month)
  const lastDays = await lastDaysOf(ids)

  return customers.map((customer) => {
    const last = [dayOf(at), lastDays.get(customer.id) ?? dayOf(at)].sort()[0]
    const lines = addOns.flatMap(({ id }) => {
      const own = entitlements.filter(
        ({ customerId, pluginId }) => customerId === customer.id && pluginId === id
      )
      const had = days
        .filter(({ day }) => day <= last)
        .filter((day) => own.some(({ period }) => touches(period, day)))
      const billed = had.map(({ day }) => ({
        price: priceOn(prices.get(id)!, day),
        users: usersOn(customer.id, id, day),
      }))
      return billingLines(id, billed, days.length)
    })
    return { customer, lines, totalOere: lines.reduce((sum, line) => sum + line.amountOere, 0) }
  })
}

/** Leans on the index `entitlements (customer_id, plugin_id)`. */
function entitlementsIn(ids: number[], start: number, end: number): Promise<Entitlement[]> {
  return Entitlement.query()
    .whereIn('customer_id', ids)
    .where('activated_at', '<', sqlMoment(end))
    .where((until) =>
      until.whereNull('cancelled_at').orWhere('cancelled_at', '>', sqlMoment(start))
    )
}

/** The last day of the agreements that end. Leans on the unique index `agreements (customer_id)`. */
async function lastDaysOf(ids: number[]): Promise<Map<number, string>> {
  const ending = await Agreement.query().whereIn('customer_id', ids).whereNotNull('ends_on')
  return new Map(ending.map(({ customerId, endsOn }) => [customerId, endsOn!]))
}
