import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import { sqlMoment } from '#core/sql_moment'
import User from '#access/models/user'
import { unusablePassword } from '#access/unusable_password'
import type Customer from '#customers/models/customer'
import PersonChanged from '#directory/events/person_changed'
import { lockPeople } from '#directory/lock_people'
import { personColumns, type PersonColumns } from '#directory/person_columns'
import { personFacts, personSubject } from '#directory/person_facts'
import type { PersonInput, PersonRefusal } from '#directory/person_input'
import { freeExtension } from '#directory/queries/free_extension'
import { takenBy } from '#directory/taken'

export type CreateUserRefusal = PersonRefusal | 'no_free_extension'

/**
 * Somebody begins at the customer (terms 6). An extension is given when none is named, also to hundreds who come at once.
 * Nobody can log in as them until an invitation was used. In the caller's transaction when one is given: a refusal has then
 * written nothing, and the transaction goes on.
 */
export class CreateUser {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    input: PersonInput,
    by: Actor,
    trx?: TransactionClientContract
  ): Promise<Result<User, CreateUserRefusal>> {
    const password = await unusablePassword()
    const create = (client: TransactionClientContract) =>
      this.#create(customer, input, password, by, client)
    return trx ? create(trx) : db.transaction(create)
  }

  async #create(
    customer: Customer,
    input: PersonInput,
    password: string,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, CreateUserRefusal>> {
    await lockPeople(customer, client)
    const columns = await personColumns(customer, input, client)
    if (!columns.ok) return columns
    const extension = columns.value.extension ?? (await freeExtension(customer.id, client))
    if (extension === null) return refused('no_free_extension')

    const inserted = await this.#insert(customer, { ...columns.value, extension }, password, client)
    if (!inserted.ok) return inserted
    const user = await User.findOrFail(inserted.value, { client })
    client.after('commit', () => PersonChanged.dispatch(customer.id, user.id))
    const about = { action: 'user.created', subject: personSubject(user), after: personFacts(user) }
    await recordAudit({ customerId: customer.id, by, ...about }, this.clock.now(), client)
    return done(user)
  }

  /** Past the model: it would hash the password once more, which takes longer than all the rest. */
  async #insert(
    customer: Customer,
    person: PersonColumns,
    password: string,
    client: TransactionClientContract
  ): Promise<Result<number, ReturnType<typeof takenBy>>> {
    const now = sqlMoment(this.clock.now())
    try {
      const [id] = await client
        .insertQuery()
        .table('users')
        .returning('id')
        .insert({
          customer_id: customer.id,
          ...{ first_name: person.firstName, last_name: person.lastName, title: person.title },
          ...{ username: person.username, email: person.email, role: person.role, password },
          ...{ mobile_number: person.mobileNumber, extension: person.extension },
          ...{ department_id: person.departmentId, locale: customer.locale },
          ...{ created_at: now, updated_at: now },
        })
      return done(typeof id === 'object' ? id.id : id)
    } catch (error) {
      return refused(takenBy(error))
    }
  }
}
