import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import type { Day } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { addOnSubject, periodFacts } from '#customers/add_ons/audit_facts'
import { beginningOf } from '#customers/add_ons/beginning_of'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { changesSoFar } from '#customers/add_ons/queries/changes_so_far'
import { standingEntitlements } from '#customers/add_ons/queries/standing_entitlements'
import { endFrom, takeBack } from '#customers/add_ons/take_back'
import { holdsAt, reachesBeyond } from '#customers/add_ons/values/period'
import Customer from '#customers/models/customer'

export interface CancelAddOnInput {
  addOnId: string
  /** From that day's first moment; now, when none or today is named. */
  from?: Day | null
  /** What the page showed: `changesSoFar`. Not asked for when none is given. */
  version?: number
}

export type CancelRefusal = 'date_has_passed' | 'needed_by_another_add_on' | 'changed_meanwhile'

/** What a cancellation changed; nothing when the customer did not have it then. */
type Cancelled = { from: number; wasActive: boolean } | null

/**
 * Takes an add-on from a customer, now or from a date (terms 4); an order of a later date is taken back. Also while the customer
 * is suspended. Cancelling what is not there changes nothing and is told to nobody.
 */
export class CancelAddOn {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  async execute(
    customer: Customer,
    input: CancelAddOnInput,
    by: Actor
  ): Promise<Result<null, CancelRefusal>> {
    const at = this.clock.now()
    const outcome = await db.transaction((trx) => this.#cancel(customer.id, input, by, at, trx))
    if (!outcome.ok) return outcome
    if (outcome.value) {
      const { from, wasActive } = outcome.value
      if (from <= at && wasActive) await AddOnEnded.dispatch(customer.id, input.addOnId, from)
      await AddOnCancelled.dispatch(customer.id, input.addOnId, from, by)
    }
    return done(null)
  }

  /** The customer's row is locked first: nothing that needs the add-on is ordered meanwhile. */
  async #cancel(
    customerId: number,
    { addOnId, from: day, version }: CancelAddOnInput,
    by: Actor,
    at: number,
    client: TransactionClientContract
  ): Promise<Result<Cancelled, CancelRefusal>> {
    const { locale } = await Customer.query({ client })
      .where('id', customerId)
      .forUpdate()
      .firstOrFail()
    const from = beginningOf(day, at)
    if (from === null) return refused('date_has_passed')

    const standing = await standingEntitlements(customerId, at, client)
    const beyond = standing.filter(({ period }) => reachesBeyond(period, from))
    const ending = beyond.filter(({ pluginId }) => pluginId === addOnId)
    if (ending.length === 0) return done(null)
    if (version !== undefined && version !== (await changesSoFar(customerId, addOnId, client))) {
      return refused('changed_meanwhile')
    }
    const needing = this.catalogue.requiring(addOnId).map(({ id }) => id)
    if (beyond.some(({ pluginId }) => needing.includes(pluginId))) {
      return refused('needed_by_another_add_on')
    }

    const own = standing.filter(({ pluginId }) => pluginId === addOnId)
    const before = periodFacts(own)
    const wasActive = own.some(({ period }) => holdsAt(period, at))
    for (const one of ending) {
      const hasBegun = one.period.from < from
      await (hasBegun ? endFrom(one, from, by, at) : takeBack(one, by, at)).save()
    }
    const left = own.filter(({ period }) => reachesBeyond(period, period.from))
    const subject = addOnSubject(this.catalogue.find(addOnId) ?? gone(addOnId), locale)
    const changed = { before, after: periodFacts(left) }
    await recordAudit(
      { customerId, by, action: 'add_on.cancelled', subject, ...changed },
      at,
      client
    )
    return done({ from, wasActive })
  }
}

/** An add-on that is no longer installed can still be cancelled; its words went with it. */
const gone = (id: string) => ({ id, title: id })
