/** One price of one add-on in one month: what it is counted from, and what it comes to. Money is whole øre, without VAT. */
export interface BillingLine {
  addOnId: string
  per: 'customer' | 'user'
  oerePerMonth: number
  /** Days on which the customer had the add-on at this price. */
  days: number
  /** The same days, each counted once for every user when the price is for each user. */
  unitDays: number
  amountOere: number
}

/** A day on which the customer had the add-on. */
export interface BilledDay {
  price: { validFrom: string | null; oerePerMonth: number; per: 'customer' | 'user' }
  users: number
}

/** One line for each price that counted in the month, in the order of the days. */
export function billingLines(
  addOnId: string,
  days: readonly BilledDay[],
  daysInMonth: number
): BillingLine[] {
  const byPrice = Map.groupBy(days, ({ price }) => price.validFrom)
  return [...byPrice.values()].map((atPrice) => {
    const { per, oerePerMonth } = atPrice[0].price
    const unitDays = atPrice.reduce((sum, day) => sum + (per === 'user' ? day.users : 1), 0)
    const amountOere = rounded(oerePerMonth * unitDays, daysInMonth)
    return { addOnId, per, oerePerMonth, days: atPrice.length, unitDays, amountOere }
  })
}

/** To the nearest whole øre, halves up. The operands are whole and far below 2^53, so nothing is lost. */
function rounded(oereDays: number, daysInMonth: number): number {
  return Math.floor((2 * oereDays + daysInMonth) / (2 * daysInMonth))
}

/** Whether something that lasts from `from` until `until` (null: without end) fills any part of a day. Epoch milliseconds. */
export function touches(
  { from, until }: { from: number; until: number | null },
  day: { start: number; end: number }
): boolean {
  if (until !== null && until <= from) return false
  return from < day.end && (until === null || until > day.start)
}
