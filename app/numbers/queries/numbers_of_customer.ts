import db from '@adonisjs/lucid/services/db'

export interface CustomerNumber {
  /** E.164 with plus. */
  number: string
  label: string
  /** Where its callers wait; null = they are rejected. */
  queueName: string | null
}

/** Which numbers has the customer, and where do they lead? Leans on `assigned_numbers (customer_id, number)`. */
export async function numbersOfCustomer(customerId: number): Promise<CustomerNumber[]> {
  return db
    .from('assigned_numbers')
    .leftJoin('queues', 'queues.id', 'assigned_numbers.queue_id')
    .where('assigned_numbers.customer_id', customerId)
    .select('number', 'label', 'queues.name as queueName')
    .orderBy('number')
}
