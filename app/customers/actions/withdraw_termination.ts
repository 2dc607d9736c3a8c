import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type { Result } from '#core/result'
import { changeAgreement } from '#customers/change_agreement'
import type Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

export type WithdrawRefusal = 'not_ending'

/** Takes back a termination whose last day is not over: the agreement goes on. */
export class WithdrawTermination {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(customer: Customer, by: Actor): Promise<Result<Agreement, WithdrawRefusal>> {
    return changeAgreement<WithdrawRefusal>(customer, {
      ...{ action: 'customer.termination_withdrawn', by, at: this.clock.now() },
      apply(agreement) {
        if (!agreement.isEnding) return 'not_ending'
        agreement.withdrawTermination()
        return null
      },
    })
  }
}
