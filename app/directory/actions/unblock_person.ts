import { UnblockUser, type UnblockRefusal } from '#access/actions/unblock_user'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import type { Result } from '#core/result'
import type Customer from '#customers/models/customer'
import PersonChanged from '#directory/events/person_changed'

/** Lets one of the customer's people in again, and tells the switch. */
export class UnblockPerson {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userId: number,
    by: Actor
  ): Promise<Result<null, UnblockRefusal>> {
    const outcome = await new UnblockUser(this.clock).execute(customer, { userId }, by)
    if (outcome.ok) await PersonChanged.dispatch(customer.id, userId)
    return outcome
  }
}
