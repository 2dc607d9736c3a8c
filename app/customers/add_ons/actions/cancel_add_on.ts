import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { standingEntitlement } from '#customers/add_ons/queries/standing_entitlement'

export interface CancelAddOnInput {
  addOnId: string
  byUserId: number
}

export type CancelRefusal = 'needed_by_another_add_on'

/** Takes an add-on from a customer at this moment (terms 4). Cancelling what is not there changes nothing and is told to nobody. */
export class CancelAddOn {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  async execute(customer: Customer, input: CancelAddOnInput): Promise<Result<null, CancelRefusal>> {
    const active = await activeAddOns(customer.id, this.clock.now())
    const needing = this.catalogue.requiring(input.addOnId).filter(({ id }) => active.has(id))
    if (needing.length > 0) return refused('needed_by_another_add_on')

    if (await this.#end(customer, input.addOnId)) {
      await AddOnCancelled.dispatch(customer.id, input.addOnId, input.byUserId)
    }
    return done(null)
  }

  /** Whether anything ended. */
  #end(customer: Customer, addOnId: string): Promise<boolean> {
    const now = DateTime.fromMillis(this.clock.now(), { zone: 'utc' })
    return db.transaction(async (client) => {
      const standing = await standingEntitlement(customer.id, addOnId, now.toMillis(), client)
      await standing?.merge({ cancelledAt: now }).save()
      return standing !== null
    })
  }
}
