import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import Agreement from '#customers/models/agreement'
import Customer from '#customers/models/customer'

export interface UpdateCustomerInput {
  name: string
  plan: string
  locale: Customer['locale']
  /** Of the customer as it was shown. */
  version: number
}

export type UpdateCustomerRefusal = 'changed_meanwhile'

/** Edits what a customer is called, has bought and is spoken to in. Who edits an older version than the stored is told. */
export class UpdateCustomer {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    { id: customerId }: Customer,
    { version, name, plan, locale }: UpdateCustomerInput,
    by: Actor
  ): Promise<Result<Customer, UpdateCustomerRefusal>> {
    return db.transaction(async (client) => {
      const customer = await Customer.query({ client })
        .where('id', customerId)
        .forUpdate()
        .firstOrFail()
      if (customer.version !== version) return refused('changed_meanwhile')

      const agreement = await Agreement.findByOrFail({ customerId }, { client })
      const before = { name: customer.name, locale: customer.locale, plan: agreement.plan }
      await customer.merge({ name, locale, version: version + 1 }).save()
      await agreement.merge({ plan }).save()
      const subject = { type: 'customer', id: customerId, name }
      const changes = { before, after: { name, locale, plan } }
      const event = { customerId, by, action: 'customer.changed', subject, ...changes }
      await recordAudit(event, this.clock.now(), client)
      return done(customer)
    })
  }
}
