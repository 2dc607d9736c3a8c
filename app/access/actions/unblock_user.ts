import db from '@adonisjs/lucid/services/db'
import { isSelf, lockedUser } from '#access/queries/locked_user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'

export type UnblockRefusal = 'unknown_user' | 'yourself'

/** Lets a user log in again; the sessions that ended stay ended. A customer that is null means provider staff. */
export class UnblockUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer | null,
    { userId }: { userId: number },
    by: Actor
  ): Promise<Result<null, UnblockRefusal>> {
    if (isSelf(by, userId)) return refused('yourself')
    return db.transaction(async (client) => {
      const user = await lockedUser(customer, userId, client)
      if (!user) return refused('unknown_user')
      if (!user.isBlocked) return done(null)
      await user.merge({ blockedAt: null }).save()
      const subject = { type: 'user', id: user.id, name: user.name }
      const { customerId } = user
      await recordAudit(
        { customerId, by, action: 'user.unblocked', subject },
        this.clock.now(),
        client
      )
      return done(null)
    })
  }
}
