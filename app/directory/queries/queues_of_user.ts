import db from '@adonisjs/lucid/services/db'

export interface OwnQueue {
  name: string
  isLoggedIn: boolean
}

/** Which queues does this user answer for? Leans on `queue_members (customer_id, user_id)`. */
export async function queuesOfUser(customerId: number, userId: number): Promise<OwnQueue[]> {
  const rows: { name: string; logged_in_at: number | string | null }[] = await db
    .from('queue_members')
    .join('queues', 'queues.id', 'queue_members.queue_id')
    .where({ 'queue_members.customer_id': customerId, 'queue_members.user_id': userId })
    .select('queues.name', 'logged_in_at')
    .orderBy('queues.name')
  return rows.map((row) => ({ name: row.name, isLoggedIn: row.logged_in_at !== null }))
}
