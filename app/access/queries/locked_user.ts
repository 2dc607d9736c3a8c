import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#access/models/user'
import type { Actor } from '#audit/actor'
import type Customer from '#customers/models/customer'

/** Who at this customer, or among provider staff when it is null, has the id? Locked until the transaction ends. */
export function lockedUser(
  customer: Customer | null,
  userId: number,
  client: TransactionClientContract
): Promise<User | null> {
  const user = User.query({ client }).where('id', userId).forUpdate()
  return customer
    ? user.where('customerId', customer.id).first()
    : user.whereNull('customerId').first()
}

/** Whether somebody does something to themselves; an API token's id is not a user's. */
export function isSelf(by: Actor, userId: number): boolean {
  return (by.kind === 'user' || by.kind === 'staff') && by.id === userId
}
