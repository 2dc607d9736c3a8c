import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#access/models/user'

/** The user as stored now, locked until the transaction ends: changes to their factors come one after the other. */
export function lockUser(userId: number, client: TransactionClientContract): Promise<User> {
  return User.query({ client }).where('id', userId).forUpdate().firstOrFail()
}
