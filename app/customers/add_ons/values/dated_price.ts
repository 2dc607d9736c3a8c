/** What an add-on costs, and from which day. */
export interface DatedPrice {
  /** `yyyy-mm-dd`; null is the add-on's own price, from the beginning. */
  validFrom: string | null
  oerePerMonth: number
  per: 'customer' | 'user'
}

/** Which of an add-on's prices counts on a day? They are given earliest first, its own price leading. */
export function priceOn(prices: readonly DatedPrice[], day: string): DatedPrice {
  const begun = prices.filter(({ validFrom }) => validFrom === null || validFrom <= day)
  return begun[begun.length - 1]
}

/** The next change after a day, when one is decided. */
export function priceAfter(prices: readonly DatedPrice[], day: string): DatedPrice | null {
  return prices.find(({ validFrom }) => validFrom !== null && validFrom > day) ?? null
}
