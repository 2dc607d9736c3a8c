/** What the database says about one customer's queues and people, for the Switch. */
import User from '#access/models/user'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import db from '@adonisjs/lucid/services/db'
import type { SwitchSetup } from '../machine/state.ts'

export async function loadSetup(customerId: number): Promise<SwitchSetup> {
  const queues = await Queue.query().where('customerId', customerId).orderBy('id')
  const memberships = await QueueMember.query().where('customerId', customerId)
  const users = await User.query().where('customerId', customerId).whereNull('blockedAt')
  const pauses = await pausesOf(customerId)
  return {
    queues: queues.map(({ id, name, strategy, ringTimeoutSeconds, wrapUpSeconds }) => ({
      queueId: id,
      name,
      strategy,
      ringTimeoutSeconds,
      wrapUpSeconds,
      memberIds: memberships.filter((member) => member.queueId === id).map(({ userId }) => userId),
    })),
    members: users.map((user) => ({
      userId: user.id,
      name: user.name,
      number: user.mobileNumber,
      loggedIn: loginsOf(user.id, memberships),
      pause: pauses.get(user.id) ?? null,
    })),
  }
}

function loginsOf(userId: number, memberships: readonly QueueMember[]) {
  return new Map(
    memberships
      .filter((member) => member.userId === userId && member.loggedInAt !== null)
      .map((member) => [member.queueId, member.loggedInAt!])
  )
}

async function pausesOf(customerId: number) {
  const rows: { user_id: number; paused_at: number | string; reason: string | null }[] = await db
    .from('member_pauses')
    .where('customer_id', customerId)
  return new Map(
    rows.map((row) => [row.user_id, { since: Number(row.paused_at), reason: row.reason }])
  )
}
