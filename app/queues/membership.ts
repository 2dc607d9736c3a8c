import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import User from '#access/models/user'
import QueueMember from '#queues/models/queue_member'

/** Names of these users, in order; null when one of them is nobody at the customer. */
export async function namesOfMembers(
  customerId: number,
  userIds: readonly number[],
  client: TransactionClientContract
): Promise<string[] | null> {
  const users = await User.query({ client })
    .where('customerId', customerId)
    .whereIn('id', [...userIds])
    .orderBy('firstName')
  return users.length === new Set(userIds).size ? users.map(({ name }) => name) : null
}

/** Who stays keeps being logged in; who is new logs in when they want to. */
export async function setMembers(
  customerId: number,
  queueId: number,
  userIds: readonly number[],
  client: TransactionClientContract
): Promise<void> {
  const before = await QueueMember.query({ client }).where({ customerId, queueId })
  const gone = before.filter(({ userId }) => !userIds.includes(userId))
  const known = new Set(before.map(({ userId }) => userId))
  await QueueMember.query({ client })
    .where({ customerId, queueId })
    .whereIn(
      'userId',
      gone.map(({ userId }) => userId)
    )
    .delete()
  const fresh = [...new Set(userIds)].filter((userId) => !known.has(userId))
  await QueueMember.createMany(
    fresh.map((userId) => ({ customerId, queueId, userId })),
    { client }
  )
}
