import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Customer from '#customers/models/customer'

/**
 * One at a time changes who works at a customer, until the transaction ends: the next free extension and the last contact
 * person are still so when it is written.
 */
export async function lockPeople({ id }: Customer, client: TransactionClientContract) {
  await client.from('customers').where('id', id).forUpdate().select('id')
}
