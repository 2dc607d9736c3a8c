import UserAbility from '#access/models/user_ability'

/** What has each of these people been granted? Leans on `user_abilities (customer_id, user_id, ability)`. */
export async function grantsOfUsers(
  customerId: number,
  userIds: readonly number[]
): Promise<Map<number, UserAbility[]>> {
  const grants = await UserAbility.query()
    .where('customerId', customerId)
    .whereIn('userId', [...userIds])
  const byUser = new Map<number, UserAbility[]>(userIds.map((id) => [id, []]))
  for (const grant of grants) byUser.get(grant.userId)?.push(grant)
  return byUser
}
