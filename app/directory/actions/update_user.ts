import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { endSessionsOf } from '#access/actions/end_sessions'
import User from '#access/models/user'
import type Customer from '#customers/models/customer'
import PersonChanged from '#directory/events/person_changed'
import { lockPeople } from '#directory/lock_people'
import { personColumns, type PersonColumns } from '#directory/person_columns'
import { personFacts, personSubject } from '#directory/person_facts'
import type { PersonInput, PersonRefusal } from '#directory/person_input'
import { inputOf } from '#directory/person_input_of'
import { mayLoseTheirRole, type RoleRefusal } from '#directory/role_rules'
import { takenBy } from '#directory/taken'

export type UpdateUserRefusal = PersonRefusal | RoleRefusal | 'unknown_user' | 'changed_meanwhile'

/** What is left out stays as it is. */
export type UserChanges = Partial<PersonInput> & {
  /** The version that was shown to the editor; left out by programs that change without having looked. */
  version?: number
}

/**
 * Corrects what is known of a person. Another e-mail address or mobile number is not verified yet (S3). Who is no longer shown
 * what they were is refused: nobody overwrites what another has written meanwhile.
 */
export class UpdateUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    userId: number,
    changes: UserChanges,
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<User, UpdateUserRefusal>> {
    const update = (client: TransactionClientContract) =>
      this.#update(customer, userId, changes, by, client)
    return trx ? update(trx) : db.transaction(update)
  }

  async #update(
    customer: Customer,
    userId: number,
    { version, ...changes }: UserChanges,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, UpdateUserRefusal>> {
    await lockPeople(customer, client)
    const user = await User.query({ client }).where({ customerId: customer.id, id: userId }).first()
    if (!user) return refused('unknown_user')
    if (version !== undefined && version !== user.version) return refused('changed_meanwhile')

    const columns = await personColumns(customer, { ...inputOf(user), ...changes }, client)
    if (!columns.ok) return columns
    if (columns.value.role !== user.role) {
      const verdict = await mayLoseTheirRole(user, by, client)
      if (!verdict.ok) return verdict
    }
    return this.#store(user, columns.value, by, client)
  }

  /** Nothing is written when nothing differs. */
  async #store(
    user: User,
    columns: PersonColumns,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, UpdateUserRefusal>> {
    const at = this.clock.now()
    const before = personFacts(user)
    user.merge(columns)
    if (!user.$isDirty) return done(user)
    if (user.$dirty.email !== undefined) user.emailVerifiedAt = null
    if (user.$dirty.mobileNumber !== undefined) user.mobileVerifiedAt = null
    user.version += 1
    const hasNewRole = user.$dirty.role !== undefined
    try {
      await user.save()
    } catch (error) {
      return refused(takenBy(error))
    }
    if (hasNewRole) await endSessionsOf(user, 'role_changed', at, client)
    const customerId = user.customerId!
    client.after('commit', () => PersonChanged.dispatch(customerId, user.id))
    const about = { action: 'user.updated', subject: personSubject(user) }
    const facts = { before, after: personFacts(user) }
    await recordAudit({ customerId, by, ...about, ...facts }, at, client)
    return done(user)
  }
}
