import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { done, refused, type Result } from '#core/result'
import User from '#access/models/user'
import { isSelf } from '#access/queries/locked_user'

export type RoleRefusal = 'own_account' | 'last_contact_person'

/**
 * May somebody stop being what they are: be deleted, blocked or given another role? Nobody locks themselves out, and a customer
 * always has a contact person who can get in (terms 6). Ask with the customer's people locked.
 */
export async function mayLoseTheirRole(
  user: User,
  by: Actor,
  client: TransactionClientContract
): Promise<Result<null, RoleRefusal>> {
  if (isSelf(by, user.id)) return refused('own_account')
  if (user.role !== 'contact_person' || user.isBlocked) return done(null)
  return (await anotherContactPerson(user, client)) ? done(null) : refused('last_contact_person')
}

/** Leans on `users (customer_id, role)`. */
function anotherContactPerson(user: User, client: TransactionClientContract) {
  return User.query({ client })
    .where({ customerId: user.customerId, role: 'contact_person' })
    .whereNull('blockedAt')
    .whereNot('id', user.id)
    .first()
}
