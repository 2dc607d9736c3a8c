/** From when until when an add-on is a customer's. Epoch milliseconds. */
export interface Period {
  from: number
  /** The first moment that it is not; null as long as nobody cancelled. */
  until: number | null
}

/** As the customer sees it: ordered from a date to come, active, cancelled from a date to come, over. */
export type AddOnState = 'ordered' | 'active' | 'ending' | 'cancelled'

export function stateOf(period: Period, at: number): AddOnState {
  if (isOver(period, at)) return 'cancelled'
  if (period.from > at) return 'ordered'
  return period.until === null ? 'active' : 'ending'
}

export function holdsAt({ from, until }: Period, at: number): boolean {
  return from <= at && (until === null || until > at)
}

/** From `at` on, without an end. */
export function holdsForGood({ from, until }: Period, at: number): boolean {
  return from <= at && until === null
}

export function reachesBeyond({ until }: Period, at: number): boolean {
  return until === null || until > at
}

/** Ended, or taken back before it began. */
function isOver({ from, until }: Period, at: number): boolean {
  return until !== null && (until <= at || until <= from)
}
