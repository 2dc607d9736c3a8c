import { READ_ALL_LOGS } from '#access/core_abilities'
import { may } from '#access/queries/may'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import Queue from '#queues/models/queue'
import { queuesOfMember } from '#queues/queries/queues_of_member'

/** Whose calls may this user read: those of the own queues (R3), or of all (R4)? Index: queues (customer_id, name). */
export async function queuesInLog(customer: Customer, user: User): Promise<Queue[]> {
  if (!(await may(user, READ_ALL_LOGS))) return queuesOfMember(customer, user.id)
  return Queue.query().where('customerId', customer.id).orderBy('name')
}
