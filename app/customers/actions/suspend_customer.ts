import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type { Result } from '#core/result'
import { changeAgreement } from '#customers/change_agreement'
import CustomerSuspended from '#customers/events/customer_suspended'
import type Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

export interface SuspendCustomerInput {
  /** For the provider's staff and the audit log. */
  reason: string
}

export type SuspendRefusal = 'not_active'

/** Closes an active customer until it is reopened (terms 5): every way in ends at once, nothing is deleted. */
export class SuspendCustomer {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { reason }: SuspendCustomerInput,
    by: Actor
  ): Promise<Result<Agreement, SuspendRefusal>> {
    const at = this.clock.now()
    const outcome = await changeAgreement<SuspendRefusal>(customer, {
      ...{ action: 'customer.suspended', by, at },
      apply(agreement) {
        if (agreement.status !== 'active') return 'not_active'
        agreement.suspend(at, reason)
        return null
      },
    })
    if (outcome.ok) await CustomerSuspended.dispatch(customer.id)
    return outcome
  }
}
