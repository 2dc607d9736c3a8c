import type Entitlement from '#customers/add_ons/models/entitlement'

/** How a customer stands with an add-on at a moment. Times are epoch milliseconds. */
export type Standing =
  | { state: 'none' }
  | { state: 'ordered'; from: number }
  | { state: 'active'; from: number }
  | { state: 'ending'; until: number; returnsFrom: number | null }

/** From all orders of one add-on. */
export function standingOf(entitlements: readonly Entitlement[], at: number): Standing {
  const inState = (state: string) => entitlements.find((one) => one.stateAt(at) === state)?.period
  const active = inState('active')
  if (active) return { state: 'active', from: active.from }
  const [ending, ordered] = [inState('ending'), inState('ordered')]
  if (ending) {
    return { state: 'ending', until: ending.until!, returnsFrom: ordered?.from ?? null }
  }
  return ordered ? { state: 'ordered', from: ordered.from } : { state: 'none' }
}
