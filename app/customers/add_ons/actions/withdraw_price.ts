import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { dayOf } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { addOnSubject, priceFacts } from '#customers/add_ons/audit_facts'
import AddOnPrice from '#customers/add_ons/models/add_on_price'
import type { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'

export type WithdrawPriceRefusal = 'already_begun'

/** Takes back a price whose day has not come. Taking back what is gone changes nothing. */
export class WithdrawPrice {
  constructor(
    private catalogue: AddOnCatalogue,
    private clock: Clock = new SystemClock()
  ) {}

  execute(priceId: number, by: Actor): Promise<Result<null, WithdrawPriceRefusal>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const price = await AddOnPrice.query({ client }).where('id', priceId).forUpdate().first()
      if (!price) return done(null)
      if (price.validFrom <= dayOf(at)) return refused('already_begun')

      await price.delete()
      const { pluginId } = price
      const addOn = this.catalogue.find(pluginId) ?? { id: pluginId, title: pluginId }
      const subject = addOnSubject(addOn, 'nb')
      const event = { customerId: null, by, action: 'add_on.price_withdrawn', subject }
      await recordAudit({ ...event, before: priceFacts(price) }, at, client)
      return done(null)
    })
  }
}
