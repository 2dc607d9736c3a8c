import config from '@adonisjs/core/services/config'
import type { Actor } from '#audit/actor'
import { dayOf } from '#core/calendar_day'
import type { Clock } from '#core/clock'
import { changeAgreement } from '#customers/change_agreement'
import CustomerTerminated from '#customers/events/customer_terminated'
import type Customer from '#customers/models/customer'

/** Ends an agreement whose last day is over. Any other, such as one that goes on after all, is left as it is. */
export class EndAgreement {
  constructor(
    private clock: Clock,
    private eraseAfterDays: number = config.get('agreements.eraseAfterDays')
  ) {}

  async execute(customer: Customer, by: Actor): Promise<void> {
    const at = this.clock.now()
    const outcome = await changeAgreement<'not_due'>(customer, {
      ...{ action: 'customer.terminated', by, at },
      apply: (agreement) => {
        if (!agreement.isEnding || agreement.endsOn! >= dayOf(at)) return 'not_due'
        agreement.terminate(at, this.eraseAfterDays)
        return null
      },
    })
    if (outcome.ok) await CustomerTerminated.dispatch(customer.id)
  }
}
