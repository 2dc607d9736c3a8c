import type User from '#access/models/user'
import UserAbility from '#access/models/user_ability'

/** What has this user been granted? Leans on the unique index `user_abilities (customer_id, user_id, ability)`. */
export async function abilitiesOf(user: User): Promise<ReadonlySet<string>> {
  if (user.customerId === null) return new Set()
  const granted = await UserAbility.query().where({ customerId: user.customerId, userId: user.id })
  return new Set(granted.map(({ ability }) => ability))
}
