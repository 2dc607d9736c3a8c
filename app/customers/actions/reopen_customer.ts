import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type { Result } from '#core/result'
import { changeAgreement } from '#customers/change_agreement'
import CustomerReopened from '#customers/events/customer_reopened'
import type Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

export type ReopenRefusal = 'not_suspended'

/** Opens a suspended customer again (terms 5): everything is as it was. */
export class ReopenCustomer {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(customer: Customer, by: Actor): Promise<Result<Agreement, ReopenRefusal>> {
    const outcome = await changeAgreement<ReopenRefusal>(customer, {
      ...{ action: 'customer.reopened', by, at: this.clock.now() },
      apply(agreement) {
        if (agreement.status !== 'suspended') return 'not_suspended'
        agreement.reopen()
        return null
      },
    })
    if (outcome.ok) await CustomerReopened.dispatch(customer.id)
    return outcome
  }
}
