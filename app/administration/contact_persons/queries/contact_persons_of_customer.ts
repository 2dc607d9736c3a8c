import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import { dayOf } from '#administration/contact_persons/authorisation'

export interface AuthorisationRow {
  id: number
  user_id: number
  person_name: string
  signed_by: string
  signer_role: string
  signed_on: string
  valid_from: string
  valid_until: string | null
  document_name: string
  document_type: string
  document_file: string
  document_key: string
  ended_at: number | string | null
  end_reason: string | null
}

/**
 * Who acts for the customer at this moment (`at`, epoch ms), and on what? Those without a recorded authorisation too.
 * Leans on `users (customer_id, role)` and `authorisations (customer_id, user_id)`.
 */
export async function contactPersonsOfCustomer(customerId: number, at: number) {
  const people = await User.query()
    .where({ customerId, role: 'contact_person' })
    .orderBy('lastName')
    .orderBy('firstName')
  const rows = await authorisationsOf(customerId)
  const standing = new Map(
    rows.filter((row) => row.ended_at === null).map((row) => [row.user_id, row])
  )
  const today = dayOf(at)
  const contactPersons = people.map((user) => {
    const authorisation = standing.get(user.id) ?? null
    const validUntil = authorisation?.valid_until ?? null
    return { user, authorisation, isExpired: validUntil !== null && validUntil < today }
  })
  return { contactPersons, earlier: rows.filter((row) => row.ended_at !== null) }
}

/** Who at the customer could be one. */
export function othersAtCustomer(customerId: number): Promise<User[]> {
  return User.query()
    .where('customerId', customerId)
    .whereIn('role', ['user', 'operator'])
    .whereNull('blockedAt')
    .orderBy('lastName')
    .limit(500)
}

function authorisationsOf(customerId: number): Promise<AuthorisationRow[]> {
  return db.from('authorisations').where('customer_id', customerId).orderBy('id', 'desc')
}

export function authorisationOf(customerId: number, id: number): Promise<AuthorisationRow | null> {
  return db.from('authorisations').where({ customer_id: customerId, id }).first()
}
