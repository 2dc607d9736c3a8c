import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { dayOf, type Day } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { addOnSubject, priceFacts } from '#customers/add_ons/audit_facts'
import AddOnPrice from '#customers/add_ons/models/add_on_price'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import type { Price } from '#customers/add_ons/price'

export interface SetFuturePriceInput extends Price {
  addOnId: string
  /** The first day; tomorrow at the earliest, so that nothing already used changes its price. */
  validFrom: Day
}

export type PriceRefusal = 'unknown_add_on' | 'not_in_the_future' | 'date_taken'

/** Decides what an add-on costs from a day to come. The provider's log has it. */
export class SetFuturePrice {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  async execute(
    { addOnId, validFrom, oerePerMonth, per }: SetFuturePriceInput,
    by: Actor
  ): Promise<Result<AddOnPrice, PriceRefusal>> {
    const addOn = this.catalogue.find(addOnId)
    if (!addOn) return refused('unknown_add_on')
    const at = this.clock.now()
    if (validFrom <= dayOf(at)) return refused('not_in_the_future')

    const isTaken = () => AddOnPrice.findBy({ pluginId: addOnId, validFrom })
    if (await isTaken()) return refused('date_taken')
    const facts = { pluginId: addOnId, validFrom, oerePerMonth, per, setAt: at, setByName: by.name }
    try {
      const price = await db.transaction(async (client) => {
        const created = await AddOnPrice.create(facts, { client })
        const subject = addOnSubject(addOn, 'nb')
        const event = { customerId: null, by, action: 'add_on.price_set', subject }
        await recordAudit({ ...event, after: priceFacts(created) }, at, client)
        return created
      })
      return done(price)
    } catch (error) {
      if (await isTaken()) return refused('date_taken')
      throw error
    }
  }
}
