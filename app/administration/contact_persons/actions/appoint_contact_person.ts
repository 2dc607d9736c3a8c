import { createHash } from 'node:crypto'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import { endSessionsOf } from '#access/actions/end_sessions'
import type User from '#access/models/user'
import { lockedUser } from '#access/queries/locked_user'
import {
  dayProblem,
  type Authorisation,
  type DayProblem,
} from '#administration/contact_persons/authorisation'
import { DocumentStore, type KeptDocument } from '#administration/contact_persons/document_store'
import { documentTypeOf } from '#administration/contact_persons/document_type'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { CreateUser, type CreateUserRefusal } from '#directory/actions/create_user'
import PersonChanged from '#directory/events/person_changed'
import { InviteUser } from '#directory/invitations/actions/invite_user'
import { lockPeople } from '#directory/lock_people'
import type { PersonInput } from '#directory/person_input'

export interface AppointInput {
  /** Somebody at the customer, or somebody new. */
  person: { userId: number } | Omit<PersonInput, 'role'>
  authorisation: Authorisation
  document: { name: string; content: Buffer }
}

export type AppointRefusal =
  'customer_terminated' | 'unknown_user' | 'not_a_document' | DayProblem | CreateUserRefusal

/**
 * Makes somebody a contact person on an authorisation that is recorded with its document (S8). Who is one already gets a new
 * authorisation in place of the old. A new role ends the person's sessions. Nothing is left behind by a refusal.
 */
export class AppointContactPerson {
  constructor(
    private clock: Clock = new SystemClock(),
    private documents: DocumentStore = new DocumentStore()
  ) {}

  async execute(
    customer: Customer,
    input: AppointInput,
    by: Actor
  ): Promise<Result<User, AppointRefusal>> {
    if (customer.status === 'terminated') return refused('customer_terminated')
    const problem = dayProblem(input.authorisation, this.clock.now())
    if (problem) return refused(problem)
    const type = documentTypeOf(input.document.content)
    if (!type) return refused('not_a_document')
    const kept = await this.documents.keep(input.document.content)
    let appointed = false
    try {
      const outcome = await db.transaction(async (client) => {
        const person = await this.#appointed(customer, input, by, client)
        if (person.ok) await this.#record(person.value, input, { ...kept, type }, by, client)
        return person
      })
      appointed = outcome.ok
      return outcome
    } finally {
      if (!appointed) await this.documents.discard(kept)
    }
  }

  async #appointed(
    customer: Customer,
    { person }: AppointInput,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, AppointRefusal>> {
    if (!('userId' in person)) return this.#created(customer, person, by, client)
    await lockPeople(customer, client)
    const user = await lockedUser(customer, person.userId, client)
    if (!user) return refused('unknown_user')
    if (user.role === 'contact_person') return done(user)
    await user.merge({ role: 'contact_person', version: user.version + 1 }).save()
    await endSessionsOf(user, 'role_changed', this.clock.now(), client)
    client.after('commit', () => PersonChanged.dispatch(customer.id, user.id))
    return done(user)
  }

  /** Invited at once; at a customer whose agreement has not begun, a contact person is invited when it has. */
  async #created(
    customer: Customer,
    person: Omit<PersonInput, 'role'>,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<User, AppointRefusal>> {
    const newcomer = { ...person, role: 'contact_person' as const }
    const created = await new CreateUser(this.clock).execute(customer, newcomer, by, client)
    if (created.ok && customer.isActive) {
      await new InviteUser(this.clock).execute(customer, { userId: created.value.id }, by, client)
    }
    return created
  }

  async #record(
    user: User,
    { authorisation, document }: AppointInput,
    kept: KeptDocument & { type: string },
    by: Actor,
    client: TransactionClientContract
  ) {
    const at = this.clock.now()
    const customerId = user.customerId!
    const ofPerson = { customer_id: customerId, user_id: user.id }
    await client
      .from('authorisations')
      .where(ofPerson)
      .whereNull('ended_at')
      .update({ ended_at: at })
    const { signedBy, signerRole, signedOn, validFrom, validUntil } = authorisation
    const sha256 = createHash('sha256').update(document.content).digest('hex')
    await client.table('authorisations').insert({
      ...ofPerson,
      ...{ person_name: user.name, signed_by: signedBy, signer_role: signerRole },
      ...{ signed_on: signedOn, valid_from: validFrom, valid_until: validUntil },
      ...{ document_name: document.name.slice(-190), document_type: kept.type },
      ...{ document_size: document.content.length, document_sha256: sha256 },
      ...{ document_file: kept.file, document_key: kept.key, recorded_at: at },
    })
    const subject = { type: 'user', id: user.id, name: user.name }
    const after = { ...authorisation, document: document.name, sha256 }
    const event = { customerId, by, action: 'contact_person.appointed', subject, after }
    await recordAudit(event, at, client)
  }
}
