import db from '@adonisjs/lucid/services/db'

export interface QueueWithMembers {
  name: string
  strategy: string
  members: { userId: number; name: string; isLoggedIn: boolean }[]
}

interface Row {
  queue: string
  strategy: string
  user_id: number | null
  first_name: string
  last_name: string
  logged_in_at: number | string | null
}

/**
 * Who answers for each of the customer's queues, and is logged in?
 * Leans on the unique indexes `queues (customer_id, name)` and `queue_members (customer_id, queue_id, user_id)`.
 */
export async function queuesWithMembers(customerId: number): Promise<QueueWithMembers[]> {
  const rows: Row[] = await db
    .from('queues')
    .leftJoin('queue_members', (on) =>
      on
        .on('queue_members.queue_id', 'queues.id')
        .andOn('queue_members.customer_id', 'queues.customer_id')
    )
    .leftJoin('users', 'users.id', 'queue_members.user_id')
    .where('queues.customer_id', customerId)
    .select('queues.name as queue', 'strategy', 'user_id', 'first_name', 'last_name')
    .select('logged_in_at')
    .orderBy('queues.name')
    .orderBy('first_name')

  const queues = new Map<string, QueueWithMembers>()
  for (const row of rows) {
    const queue = queues.get(row.queue) ?? { name: row.queue, strategy: row.strategy, members: [] }
    queues.set(row.queue, queue)
    if (row.user_id !== null) queue.members.push(member(row.user_id, row))
  }
  return [...queues.values()]
}

function member(userId: number, row: Row) {
  const name = `${row.first_name} ${row.last_name}`
  return { userId, name, isLoggedIn: row.logged_in_at !== null }
}
