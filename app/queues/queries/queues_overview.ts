import db from '@adonisjs/lucid/services/db'
import Queue, { type QueueStrategy } from '#queues/models/queue'

export interface QueueOverview {
  id: number
  name: string
  strategy: QueueStrategy
  members: number
  numbers: number
}

/** The customer's queues, how many answer in each, and how many numbers lead to it. */
export async function queuesOverview(customerId: number): Promise<QueueOverview[]> {
  const queues = await Queue.query().where('customerId', customerId).orderBy('name')
  const members = await countPerQueue('queue_members', customerId)
  const numbers = await countPerQueue('assigned_numbers', customerId)
  return queues.map(({ id, name, strategy }) => ({
    ...{ id, name, strategy },
    members: members.get(id) ?? 0,
    numbers: numbers.get(id) ?? 0,
  }))
}

async function countPerQueue(table: string, customerId: number): Promise<Map<number, number>> {
  const rows: { queue_id: number; amount: number | string }[] = await db
    .from(table)
    .where('customer_id', customerId)
    .whereNotNull('queue_id')
    .select('queue_id')
    .count('* as amount')
    .groupBy('queue_id')
  return new Map(rows.map((row) => [row.queue_id, Number(row.amount)]))
}
