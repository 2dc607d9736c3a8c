import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import Customer from '#customers/models/customer'

export interface ProfileInput {
  locale: Customer['locale']
  privacyContactName: string
  privacyContactEmail: string
  version: number
}

/** What the contact person says about the company itself. Its name and organisation number are the agreement's. */
export class UpdateProfile {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    { id }: Customer,
    { version, ...facts }: ProfileInput,
    by: Actor
  ): Promise<Result<null, 'changed_meanwhile'>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const customer = await Customer.query({ client }).where('id', id).forUpdate().firstOrFail()
      if (customer.version !== version) return refused('changed_meanwhile')
      const before = factsOf(customer)
      await customer.merge({ ...facts, profileConfirmedAt: at, version: version + 1 }).save()
      const subject = { type: 'customer', id, name: customer.name }
      const told = { before, after: factsOf(customer) }
      await recordAudit(
        { customerId: id, by, action: 'customer.described', subject, ...told },
        at,
        client
      )
      return done(null)
    })
  }
}

function factsOf({ locale, privacyContactName, privacyContactEmail }: Customer) {
  return { locale, privacyContactName, privacyContactEmail }
}
