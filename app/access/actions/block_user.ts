import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { endSessionsOf } from '#access/actions/end_sessions'
import UserBlocked from '#access/events/user_blocked'
import type User from '#access/models/user'
import { forgetDevicesOf } from '#access/second_factor/actions/forget_devices_of'
import { isSelf, lockedUser } from '#access/queries/locked_user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'

export type BlockRefusal = 'unknown_user' | 'yourself'

/**
 * Shuts a user out from this moment (terms 5, 6): no login, every session and live stream of theirs ends, and no device of theirs
 * is remembered. A customer
 * that is null means provider staff. Nobody blocks themselves; blocking who is blocked already changes nothing.
 */
export class BlockUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer | null,
    { userId }: { userId: number },
    by: Actor
  ): Promise<Result<null, BlockRefusal>> {
    if (isSelf(by, userId)) return refused('yourself')
    const user = await db.transaction(async (client) => {
      const found = await lockedUser(customer, userId, client)
      if (found && !found.isBlocked) await this.#block(found, by, client)
      return found
    })
    if (!user) return refused('unknown_user')
    await UserBlocked.dispatch(user.customerId, user.id)
    return done(null)
  }

  async #block(user: User, by: Actor, client: TransactionClientContract) {
    const at = this.clock.now()
    await user.merge({ blockedAt: DateTime.fromMillis(at, { zone: 'utc' }) }).save()
    await endSessionsOf(user, 'blocked', at, client)
    await forgetDevicesOf(user.id, client)
    const subject = { type: 'user', id: user.id, name: user.name }
    const { customerId } = user
    await recordAudit({ customerId, by, action: 'user.blocked', subject }, at, client)
  }
}
