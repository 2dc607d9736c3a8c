/** Across customers, for the process that carries imports out. Times are epoch milliseconds. */
import db from '@adonisjs/lucid/services/db'

/** Which were confirmed and have nobody working on them? Leans on `people_imports (state, leased_until)`. */
export async function importsToRun(now: number): Promise<{ customerId: number; id: string }[]> {
  const rows: { customer_id: number; id: string }[] = await db
    .from('people_imports')
    .where('state', 'running')
    .where((free) => free.whereNull('leased_until').orWhere('leased_until', '<=', now))
    .select('customer_id', 'id')
  return rows.map((row) => ({ customerId: row.customer_id, id: row.id }))
}

/** Lists are kept for a day, lines and all; one that is being carried out is finished first. */
export async function dropExpiredImports(now: number): Promise<void> {
  const expired: { customer_id: number; id: string }[] = await db
    .from('people_imports')
    .where('expires_at', '<=', now)
    .whereNot('state', 'running')
    .select('customer_id', 'id')
  for (const { customer_id: customerId, id } of expired) await dropImport(customerId, id)
}

export async function dropImport(customerId: number, id: string): Promise<void> {
  await db.transaction(async (client) => {
    await client
      .from('people_import_lines')
      .where({ customer_id: customerId, import_id: id })
      .delete()
    await client.from('people_imports').where({ customer_id: customerId, id }).delete()
  })
}
