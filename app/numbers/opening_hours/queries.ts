import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { OpenTime } from '#numbers/opening_hours/week'

/** The customer's week; empty = always open. Primary key: (customer_id, weekday, opens_at). */
export async function weekOf(
  customerId: number,
  client?: TransactionClientContract
): Promise<OpenTime[]> {
  const rows: { weekday: number; opens_at: number; closes_at: number }[] = await (client ?? db)
    .from('opening_hours')
    .where('customer_id', customerId)
    .orderBy('weekday')
    .orderBy('opens_at')
  return rows.map((row) => ({
    ...{ weekday: row.weekday, opensAt: row.opens_at, closesAt: row.closes_at },
  }))
}
