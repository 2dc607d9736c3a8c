import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import type { Day } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { addOnSubject, periodFacts } from '#customers/add_ons/audit_facts'
import { beginningOf } from '#customers/add_ons/beginning_of'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import Entitlement from '#customers/add_ons/models/entitlement'
import type { AddOn, AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { changesSoFar } from '#customers/add_ons/queries/changes_so_far'
import { standingEntitlements } from '#customers/add_ons/queries/standing_entitlements'
import { takeBack } from '#customers/add_ons/take_back'
import { holdsAt, holdsForGood } from '#customers/add_ons/values/period'
import Customer from '#customers/models/customer'

export interface OrderAddOnInput {
  addOnId: string
  /** From that day's first moment; now, when none or today is named. */
  from?: Day | null
  /** What the page showed: `changesSoFar`. Not asked for when none is given. */
  version?: number
}

export type OrderRefusal =
  | ('unknown_add_on' | 'customer_not_active' | 'date_has_passed' | 'changed_meanwhile')
  | ('required_add_on_missing' | 'required_add_on_ending')

/** What an order changed; nothing when the customer had it so already. */
type Ordered = { from: number; wasActive: boolean } | null

/**
 * Gives a customer an add-on, now or from a date, until somebody cancels it (terms 4). Takes back a cancellation that is still to
 * come, and moves an order of a later date forward. What is so already changes nothing and is told to nobody.
 */
export class OrderAddOn {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  async execute(
    customer: Customer,
    input: OrderAddOnInput,
    by: Actor
  ): Promise<Result<null, OrderRefusal>> {
    const addOn = this.catalogue.find(input.addOnId)
    if (!addOn) return refused('unknown_add_on')

    const at = this.clock.now()
    const outcome = await db.transaction((trx) =>
      this.#order(customer.id, addOn, input, by, at, trx)
    )
    if (!outcome.ok) return outcome
    if (outcome.value) await this.#tell(customer.id, addOn.id, outcome.value, by, at)
    return done(null)
  }

  /** The customer's row is locked first, so that two orders at once make one entitlement. */
  async #order(
    customerId: number,
    addOn: AddOn,
    { from: day, version }: OrderAddOnInput,
    by: Actor,
    at: number,
    client: TransactionClientContract
  ): Promise<Result<Ordered, OrderRefusal>> {
    const customer = await Customer.query({ client })
      .where('id', customerId)
      .forUpdate()
      .firstOrFail()
    if (!customer.isActive) return refused('customer_not_active')
    const from = beginningOf(day, at)
    if (from === null) return refused('date_has_passed')

    const standing = await standingEntitlements(customerId, at, client)
    const own = standing.filter(({ pluginId }) => pluginId === addOn.id)
    if (own.some(({ period }) => holdsForGood(period, from))) return done(null)
    if (version !== undefined && version !== (await changesSoFar(customerId, addOn.id, client))) {
      return refused('changed_meanwhile')
    }
    const missing = missingFor(addOn, standing, from)
    if (missing) return refused(missing)

    const before = periodFacts(own)
    const wasActive = own.some(({ period }) => holdsAt(period, at))
    const after = await givenFrom(from, { customerId, addOn, own, by, at, client })
    const subject = addOnSubject(addOn, customer.locale)
    const changed = { before, after: periodFacts(after) }
    await recordAudit({ customerId, by, action: 'add_on.ordered', subject, ...changed }, at, client)
    return done({ from, wasActive })
  }

  async #tell(
    customerId: number,
    addOnId: string,
    ordered: NonNullable<Ordered>,
    by: Actor,
    at: number
  ) {
    const { from, wasActive } = ordered
    if (from <= at && !wasActive) await AddOnActivated.dispatch(customerId, addOnId, from)
    await AddOnOrdered.dispatch(customerId, addOnId, from, by)
  }
}

/** Every add-on that this one requires must be there from that day on, for good. */
function missingFor(addOn: AddOn, standing: readonly Entitlement[], from: number) {
  for (const required of addOn.requires) {
    const periods = standing.flatMap(({ pluginId, period }) =>
      pluginId === required ? period : []
    )
    if (periods.some((period) => holdsForGood(period, from))) continue
    const isThere = periods.some((period) => holdsAt(period, from))
    return isThere ? 'required_add_on_ending' : 'required_add_on_missing'
  }
  return null
}

interface Order {
  customerId: number
  addOn: AddOn
  /** What stands of this add-on, earliest first. */
  own: readonly Entitlement[]
  by: Actor
  at: number
  client: TransactionClientContract
}

/** One entitlement is left that holds from then on: one that reaches so far, or one that would have begun later, or a new one. */
async function givenFrom(from: number, { customerId, addOn, own, by, at, client }: Order) {
  const earlier = own.filter(({ period }) => period.from <= from)
  const reaching = earlier.find(({ period }) => period.until === null || period.until >= from)
  const [next, ...rest] = own.filter(({ period }) => period.from > from)
  const replaced = reaching && next ? [next, ...rest] : rest
  for (const one of replaced) await takeBack(one, by, at).save()

  const kept = reaching ?? next ?? new Entitlement().useTransaction(client)
  if (kept !== reaching) {
    const activatedAt = DateTime.fromMillis(from, { zone: 'utc' })
    kept.merge({
      customerId,
      pluginId: addOn.id,
      activatedAt,
      orderedAt: at,
      orderedByName: by.name,
    })
  }
  kept.merge({ cancelledAt: null, cancelAskedAt: null, cancelAskedByName: null })
  kept.version = (kept.version ?? 0) + 1
  await kept.save()
  return [...earlier.filter((one) => one !== kept), kept]
}
