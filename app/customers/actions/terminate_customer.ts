import config from '@adonisjs/core/services/config'
import type { Actor } from '#audit/actor'
import { dayOf } from '#core/calendar_day'
import { type Clock, SystemClock } from '#core/clock'
import type { Result } from '#core/result'
import { changeAgreement } from '#customers/change_agreement'
import CustomerTerminated from '#customers/events/customer_terminated'
import type Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

export interface TerminateCustomerInput {
  reason: string
  /** The last day; null ends it at once. */
  endsOn: string | null
}

export type TerminateRefusal =
  'already_terminated' | 'already_ending' | 'ends_in_the_past' | 'ends_before_it_starts'

/**
 * Ends a customer's agreement, now or when a day is over (terms 5, 10). When it ends, every way in ends at once, and the
 * days until everything is erased begin to count. One that is to end on a day already may still be ended at once.
 */
export class TerminateCustomer {
  constructor(
    private clock: Clock = new SystemClock(),
    private eraseAfterDays: number = config.get('agreements.eraseAfterDays')
  ) {}

  async execute(
    customer: Customer,
    { reason, endsOn }: TerminateCustomerInput,
    by: Actor
  ): Promise<Result<Agreement, TerminateRefusal>> {
    return endsOn === null
      ? this.#endNow(customer, reason, by)
      : this.#endOn(customer, endsOn, reason, by)
  }

  async #endNow(customer: Customer, reason: string, by: Actor) {
    const at = this.clock.now()
    const outcome = await changeAgreement<TerminateRefusal>(customer, {
      ...{ action: 'customer.terminated', by, at },
      apply: (agreement) => {
        if (agreement.terminatedAt) return 'already_terminated'
        agreement.endOn(dayOf(at), reason)
        agreement.terminate(at, this.eraseAfterDays)
        return null
      },
    })
    if (outcome.ok) await CustomerTerminated.dispatch(customer.id)
    return outcome
  }

  #endOn(customer: Customer, endsOn: string, reason: string, by: Actor) {
    const at = this.clock.now()
    return changeAgreement<TerminateRefusal>(customer, {
      ...{ action: 'customer.termination_planned', by, at },
      apply(agreement) {
        if (agreement.terminatedAt) return 'already_terminated'
        if (agreement.isEnding) return 'already_ending'
        if (endsOn < dayOf(at)) return 'ends_in_the_past'
        if (endsOn < agreement.startsOn) return 'ends_before_it_starts'
        agreement.endOn(endsOn, reason)
        return null
      },
    })
  }
}
