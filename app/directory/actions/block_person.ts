import db from '@adonisjs/lucid/services/db'
import { BlockUser, type BlockRefusal } from '#access/actions/block_user'
import User from '#access/models/user'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { mayLoseTheirRole, type RoleRefusal } from '#directory/role_rules'

/** Shuts one of the customer's people out, unless nobody would be left to let anybody in. */
export class BlockPerson {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userId: number,
    by: Actor
  ): Promise<Result<null, BlockRefusal | RoleRefusal>> {
    const user = await User.query().where({ customerId: customer.id, id: userId }).first()
    if (!user) return refused('unknown_user')
    const verdict = await db.transaction((client) => mayLoseTheirRole(user, by, client))
    return verdict.ok ? new BlockUser(this.clock).execute(customer, { userId }, by) : verdict
  }
}
