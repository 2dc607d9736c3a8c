import type { Actor } from '#audit/actor'
import { dayOf } from '#core/calendar_day'
import type { Clock } from '#core/clock'
import { changeAgreement } from '#customers/change_agreement'
import CustomerStarted from '#customers/events/customer_started'
import type Customer from '#customers/models/customer'

/** Lets a customer in whose first day has come. Any other is left as it is. */
export class StartAgreement {
  constructor(private clock: Clock) {}

  async execute(customer: Customer, by: Actor): Promise<void> {
    const at = this.clock.now()
    const outcome = await changeAgreement<'not_due'>(customer, {
      ...{ action: 'customer.started', by, at },
      apply(agreement) {
        if (agreement.status !== 'upcoming' || agreement.startsOn > dayOf(at)) return 'not_due'
        agreement.start(at)
        return null
      },
    })
    if (outcome.ok) await CustomerStarted.dispatch(customer.id)
  }
}
