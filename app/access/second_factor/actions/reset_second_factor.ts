import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { endSessionsOf } from '#access/actions/end_sessions'
import User from '#access/models/user'
import { isSelf } from '#access/queries/locked_user'
import { announceChange } from '#access/second_factor/announce_change'
import { dropSecondFactors } from '#access/second_factor/actions/drop_second_factors'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'

export type ResetRefusal = 'unknown_user' | 'yourself' | 'no_factor'

/**
 * Takes away all that a user has set up, for who lost the telephone: by a contact person, for somebody at the same customer; or
 * by provider staff, for any customer's contact person (`customer` is null). Every session of the user ends.
 */
export class ResetSecondFactor {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    customer: Customer | null,
    userId: number,
    by: Actor
  ): Promise<Result<null, ResetRefusal>> {
    if (isSelf(by, userId)) return Promise.resolve(refused('yourself'))
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await this.#within(customer, userId, client)
      if (!user) return refused('unknown_user')
      if (!(await hasSecondFactor(userId, client))) return refused('no_factor')
      await dropSecondFactors(userId, client)
      await endSessionsOf(user, 'second_factor_reset', at, client)
      await announceChange(user, { was: 'reset' }, by, at, client)
      return done(null)
    })
  }

  #within(customer: Customer | null, userId: number, client: TransactionClientContract) {
    const user = User.query({ client }).where('id', userId).forUpdate()
    return customer
      ? user.where('customerId', customer.id).first()
      : user.where('role', 'contact_person').first()
  }
}
