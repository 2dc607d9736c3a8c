import type User from '#access/models/user'
import UserAbility from '#access/models/user_ability'
import type { CoreAbility } from '#access/core_abilities'

/**
 * May this user do that, by role or by grant, at this moment?
 * Leans on the unique index `user_abilities (customer_id, user_id, ability)`.
 */
export async function may(user: User, { ability, roles }: CoreAbility): Promise<boolean> {
  if (roles.includes(user.role)) return true
  if (user.customerId === null) return false
  const asked = { customerId: user.customerId, userId: user.id, ability }
  return (await UserAbility.query().where(asked).first()) !== null
}
