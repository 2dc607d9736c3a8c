import db from '@adonisjs/lucid/services/db'

export interface CustomerNumber {
  /** Of the assigned number. */
  id: number
  /** E.164 with plus. */
  number: string
  label: string
  queueId: number | null
  /** Where its callers wait; null = they are rejected. */
  queueName: string | null
  version: number
}

/** Which numbers has the customer, and where do they lead? Leans on `assigned_numbers (customer_id, number)`. */
export async function numbersOfCustomer(customerId: number): Promise<CustomerNumber[]> {
  return ofCustomer(customerId)
}

/** One of them; null when the customer has no such number. */
export function numberOfCustomer(customerId: number, id: number): Promise<CustomerNumber | null> {
  return ofCustomer(customerId).where('assigned_numbers.id', id).first()
}

function ofCustomer(customerId: number) {
  return db
    .from('assigned_numbers')
    .leftJoin('queues', 'queues.id', 'assigned_numbers.queue_id')
    .where('assigned_numbers.customer_id', customerId)
    .select('assigned_numbers.id', 'number', 'label', 'assigned_numbers.version')
    .select('queue_id as queueId', 'queues.name as queueName')
    .orderBy('number')
}
