/** The queues a user answers for. Index: (customer_id, user_id). */
import type Customer from '#customers/models/customer'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'

export async function queuesOfMember(customer: Customer, userId: number): Promise<Queue[]> {
  const memberships = QueueMember.query()
    .select('queueId')
    .where({ customerId: customer.id, userId })
  return Queue.query().where('customerId', customer.id).whereIn('id', memberships).orderBy('name')
}
