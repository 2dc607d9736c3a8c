import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { endSessionsOf } from '#access/actions/end_sessions'
import User from '#access/models/user'
import type Customer from '#customers/models/customer'
import { BELONGINGS } from '#directory/belongings'
import PersonDeleted from '#directory/events/person_deleted'
import { lockPeople } from '#directory/lock_people'
import { personSubject } from '#directory/person_facts'
import { mayLoseTheirRole, type RoleRefusal } from '#directory/role_rules'

export type DeleteUserRefusal = RoleRefusal | 'unknown_user'

/**
 * Somebody leaves the customer: out of directory, search and queues at once, with all that was theirs; username and extension are
 * free again (R1, privacy 3). Records of calls keep the bare id, and the audit log the name, as it must.
 */
export class DeleteUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userId: number,
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<null, DeleteUserRefusal>> {
    const remove = (client: TransactionClientContract) => this.#delete(customer, userId, by, client)
    return trx ? remove(trx) : db.transaction(remove)
  }

  async #delete(
    customer: Customer,
    userId: number,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<null, DeleteUserRefusal>> {
    await lockPeople(customer, client)
    const user = await User.query({ client }).where({ customerId: customer.id, id: userId }).first()
    if (!user) return refused('unknown_user')
    const verdict = await mayLoseTheirRole(user, by, client)
    if (!verdict.ok) return verdict

    const at = this.clock.now()
    await endSessionsOf(user, 'blocked', at, client)
    const own = { customer_id: customer.id, user_id: user.id }
    for (const table of BELONGINGS) await client.from(table).where(own).delete()
    await user.delete()
    client.after('commit', () => PersonDeleted.dispatch(customer.id, userId))
    const about = { action: 'user.deleted', subject: personSubject(user) }
    const before = { role: user.role, extension: user.extension }
    await recordAudit({ customerId: customer.id, by, ...about, before }, at, client)
    return done(null)
  }
}
