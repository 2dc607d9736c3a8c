import { sqlMoment } from '#core/sql_moment'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import Entitlement from '#customers/add_ons/models/entitlement'
import { reachesBeyond } from '#customers/add_ons/values/period'

/** An add-on that began or ended for a customer. */
export interface Turn {
  event: typeof AddOnActivated | typeof AddOnEnded
  customerId: number
  addOnId: string
  /** Epoch ms, as stored. */
  at: number
}

/**
 * Which add-ons became whose, and which ceased to be, after `since` until `now` (epoch ms)? In the order of time. Reads across
 * customers, but only what is due: leans on the indexes `entitlements (activated_at)` and `(cancelled_at)`.
 */
export async function entitlementTurns(since: number, now: number): Promise<Turn[]> {
  const [begun, ended] = await Promise.all([
    turnedBetween('activated_at', since, now),
    turnedBetween('cancelled_at', since, now),
  ])
  const turns = [
    ...begun.filter(hasEverHeld).map((one) => turnOf(one, AddOnActivated, one.period.from)),
    ...ended.filter(hasBegun).map((one) => turnOf(one, AddOnEnded, one.period.until!)),
  ]
  return turns.sort((a, b) => a.at - b.at)
}

function turnedBetween(column: 'activated_at' | 'cancelled_at', since: number, now: number) {
  return Entitlement.query()
    .where(column, '>', sqlMoment(since))
    .where(column, '<=', sqlMoment(now))
}

const hasEverHeld = ({ period }: Entitlement) => reachesBeyond(period, period.from)

/** Also one that ended within the second in which it began: a stream may have opened in between. */
const hasBegun = ({ period }: Entitlement) => period.until! >= period.from

function turnOf(one: Entitlement, event: Turn['event'], at: number): Turn {
  return { event, customerId: one.customerId, addOnId: one.pluginId, at }
}
