import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { endSessionsOf } from '#access/actions/end_sessions'
import User from '#access/models/user'
import { lockedUser } from '#access/queries/locked_user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import PersonChanged from '#directory/events/person_changed'
import { lockPeople } from '#directory/lock_people'

export interface EndAppointmentInput {
  userId: number
  /** Needed when nobody is left who can act for the customer. */
  reason: string | null
}

export type EndAppointmentRefusal = 'not_a_contact_person' | 'last_contact_person'

/** A contact person is an ordinary user again, and logged out. The last active one goes only with a reason. */
export class EndAppointment {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    customer: Customer,
    { userId, reason }: EndAppointmentInput,
    by: Actor
  ): Promise<Result<null, EndAppointmentRefusal>> {
    return db.transaction(async (client) => {
      await lockPeople(customer, client)
      const user = await lockedUser(customer, userId, client)
      if (user?.role !== 'contact_person') return refused('not_a_contact_person')
      const isLast = !user.isBlocked && !(await isThereAnother(user, client))
      if (isLast && !reason) return refused('last_contact_person')
      await this.#end(user, reason, by, client)
      return done(null)
    })
  }

  async #end(user: User, reason: string | null, by: Actor, client: TransactionClientContract) {
    const at = this.clock.now()
    const customerId = user.customerId!
    await user.merge({ role: 'user', version: user.version + 1 }).save()
    await client
      .from('authorisations')
      .where({ customer_id: customerId, user_id: user.id })
      .whereNull('ended_at')
      .update({ ended_at: at, end_reason: reason })
    await endSessionsOf(user, 'role_changed', at, client)
    client.after('commit', () => PersonChanged.dispatch(customerId, user.id))
    const subject = { type: 'user', id: user.id, name: user.name }
    const event = { customerId, by, action: 'contact_person.ended', subject, after: { reason } }
    await recordAudit(event, at, client)
  }
}

/** Leans on `users (customer_id, role)`. */
async function isThereAnother({ id, customerId }: User, client: TransactionClientContract) {
  const another = await User.query({ client })
    .where({ customerId: customerId!, role: 'contact_person' })
    .whereNull('blockedAt')
    .whereNot('id', id)
    .first()
  return another !== null
}
