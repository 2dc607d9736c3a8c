/** Names for user ids, of this customer only; someone who is gone has none. */
import User from '#access/models/user'
import type Customer from '#customers/models/customer'

export type NameOf = (userId: number | null | undefined) => string | null

export async function namesOfUsers(
  customer: Customer,
  userIds: readonly (number | null | undefined)[]
): Promise<NameOf> {
  const wanted = [...new Set(userIds.filter((userId) => typeof userId === 'number'))]
  const users =
    wanted.length === 0
      ? []
      : await User.query()
          .select('id', 'firstName', 'lastName')
          .where('customerId', customer.id)
          .whereIn('id', wanted)
  const names = new Map(users.map((user) => [user.id, user.name]))
  return (userId) => (userId ? (names.get(userId) ?? null) : null)
}
