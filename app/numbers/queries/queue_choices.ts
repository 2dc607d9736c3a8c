import db from '@adonisjs/lucid/services/db'

/** Which queues can a number lead to? Read from the table, because queues stand below numbers. Leans on `queues (customer_id, name)`. */
export async function queueChoices(
  customerId: number
): Promise<{ value: number; label: string }[]> {
  return db
    .from('queues')
    .where('customer_id', customerId)
    .select('id as value', 'name as label')
    .orderBy('name')
}
