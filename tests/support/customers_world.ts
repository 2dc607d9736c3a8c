/** What tests about customers at the provider's desk share. */
import type { Actor } from '#audit/actor'
import db from '@adonisjs/lucid/services/db'
import Agreement from '#customers/models/agreement'
import type Customer from '#customers/models/customer'

/** Somebody of the provider's, who does things in tests. */
export const RANDI: Actor = { kind: 'staff', id: 1, name: 'Randi Støtte', address: '127.0.0.1' }

export const agreementOf = ({ id: customerId }: Customer) => Agreement.findByOrFail({ customerId })

export async function auditedOf({ id }: Customer): Promise<string[]> {
  const rows: { action: string }[] = await db
    .from('audit_entries')
    .where('customer_id', id)
    .orderBy('sequence')
    .select('action')
  return rows.map(({ action }) => action)
}
