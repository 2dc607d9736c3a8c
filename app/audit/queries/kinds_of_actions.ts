import db from '@adonisjs/lucid/services/db'

/** Kinds of things that something was ever done to here: `user`, `queue`. Leans on the index (customer_id, action, sequence). */
export async function kindsOfActions(customerId: number): Promise<string[]> {
  const rows: { action: string }[] = await db
    .from('audit_entries')
    .where('customer_id', customerId)
    .distinct('action')
  return [...new Set(rows.map(({ action }) => action.split('.')[0]))].sort()
}
