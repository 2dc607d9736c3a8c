import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import Entitlement from '#customers/add_ons/models/entitlement'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { standingEntitlement } from '#customers/add_ons/queries/standing_entitlement'

export interface OrderAddOnInput {
  addOnId: string
  byUserId: number
}

export type OrderRefusal = 'unknown_add_on' | 'customer_not_active' | 'required_add_on_missing'

/** Gives a customer an add-on from this moment (terms 4). Ordering what is active already changes nothing and is told to nobody. */
export class OrderAddOn {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  async execute(customer: Customer, input: OrderAddOnInput): Promise<Result<null, OrderRefusal>> {
    const addOn = this.catalogue.find(input.addOnId)
    if (!addOn) return refused('unknown_add_on')
    if (!customer.isActive) return refused('customer_not_active')

    const active = await activeAddOns(customer.id, this.clock.now())
    if (!addOn.requires.every((id) => active.has(id))) return refused('required_add_on_missing')

    if (await this.#activate(customer, addOn.id)) {
      await AddOnOrdered.dispatch(customer.id, addOn.id, input.byUserId)
    }
    return done(null)
  }

  /** Whether anything changed. The customer's row is locked, so that two orders at once make one entitlement. */
  #activate(customer: Customer, addOnId: string): Promise<boolean> {
    const now = DateTime.fromMillis(this.clock.now(), { zone: 'utc' })
    return db.transaction(async (client) => {
      await client.from('customers').where('id', customer.id).forUpdate().select('id')
      const standing = await standingEntitlement(customer.id, addOnId, now.toMillis(), client)
      if (!standing) {
        const fresh = { customerId: customer.id, pluginId: addOnId, activatedAt: now }
        await Entitlement.create(fresh, { client })
        return true
      }
      if (standing.activatedAt <= now && standing.cancelledAt === null) return false
      const activatedAt = DateTime.min(standing.activatedAt, now)
      await standing.merge({ activatedAt, cancelledAt: null }).save()
      return true
    })
  }
}
