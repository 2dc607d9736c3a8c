/** Something of a customer for each name a route may give a parameter: `:queue` is the id of one of its queues. */
import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import User from '#access/models/user'
import type Customer from '#customers/models/customer'
import Queue from '#queues/models/queue'

export const parameters: Record<string, (customer: Customer) => Promise<string>> = {
  call: aCallOf,
  queue: async (customer) => String((await firstQueueOf(customer)).id),
  user: async ({ id }) => String((await User.findByOrFail('customerId', id)).id),
}

/** Ids that nobody has, in the same shape. */
export const nobodys: Record<string, string> = {
  call: '01JZZZZZZZZZZZZZZZZZZZZZZZ',
  queue: '999999999',
  user: '999999999',
}

async function aCallOf(customer: Customer): Promise<string> {
  const queue = await firstQueueOf(customer)
  const id = ulid()
  await db.table('calls').insert({
    ...{ customer_id: customer.id, id, direction: 'in', queue_id: queue.id },
    ...{ caller_number: '+4790000001', called_number: '+4722334455', arrived_at: Date.now() },
  })
  return id
}

function firstQueueOf({ id }: Customer): Promise<Queue> {
  return Queue.findByOrFail('customerId', id)
}
