/** What a number of the provider's may be used for, at one moment. */
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type StockState = 'free' | 'assigned' | 'quarantined'

export interface StockRow {
  id: number
  number: string
  kind: string
  series: string
  quarantined_until: number | string | null
  last_customer_id: number | null
  /** Null = nobody has it. */
  customer_id: number | null
}

/** With whose they are. Leans on the unique indexes of both tables. */
export function stock() {
  return db
    .from('numbers')
    .leftJoin('assigned_numbers', 'assigned_numbers.number', 'numbers.number')
    .select('numbers.*', 'assigned_numbers.customer_id')
}

/** Locked until the transaction ends, always in the same order, so that two who want the same wait instead of blocking each other. */
export async function lockStock(
  numbers: readonly string[],
  client: TransactionClientContract
): Promise<StockRow[]> {
  const locked: Omit<StockRow, 'customer_id'>[] = await client
    .from('numbers')
    .whereIn('number', [...numbers])
    .orderBy('number')
    .forUpdate()
  const owners: { number: string; customer_id: number }[] = await client
    .from('assigned_numbers')
    .whereIn('number', [...numbers])
    .select('number', 'customer_id')
  const ownerOf = new Map(owners.map((row) => [row.number, row.customer_id]))
  return locked.map((row) => ({ ...row, customer_id: ownerOf.get(row.number) ?? null }))
}

/** `at` is epoch milliseconds. */
export function stateOf(row: StockRow, at: number): StockState {
  if (row.customer_id !== null) return 'assigned'
  return Number(row.quarantined_until ?? 0) > at ? 'quarantined' : 'free'
}
