import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { stateOf, stock, type StockRow, type StockState } from '#numbers/stock'

const PER_PAGE = 50

export interface StockSearch {
  /** Null = all. */
  state: StockState | null
  /** The first digits, as somebody typed them; '' = all. */
  search: string
  page: number
}

export interface StockLine {
  number: string
  kind: string
  series: string
  state: StockState
  customerId: number | null
  customerName: string | null
  /** Epoch milliseconds; null unless it rests. */
  quarantinedUntil: number | null
}

/**
 * Which numbers has the provider, and whose are they at this moment (`at`, epoch ms)? For provider staff only: it reads across
 * customers. In the order of the unique index `numbers (number)`, which a search by first digits leans on too.
 */
export async function stockPage({ state, search, page }: StockSearch, at: number) {
  const query = stock().orderBy('numbers.number')
  const begins = beginning(search)
  if (begins !== '') query.where('numbers.number', 'like', `${begins}%`)
  if (state) inState(query, state, at)
  const found = await query
    .leftJoin('customers', 'customers.id', 'assigned_numbers.customer_id')
    .select('customers.name as customer_name')
    .paginate(page, PER_PAGE)
  const lines = found.all().map((row) => stockLine(row, at))
  return { lines, total: found.total, pages: { current: page, last: found.lastPage } }
}

export function inState(query: DatabaseQueryBuilderContract, state: StockState, at: number): void {
  if (state === 'assigned') {
    query.whereNotNull('assigned_numbers.customer_id')
    return
  }
  query.whereNull('assigned_numbers.customer_id')
  if (state === 'quarantined') query.where('numbers.quarantined_until', '>', at)
  else {
    query.where((rested) =>
      rested.whereNull('numbers.quarantined_until').orWhere('numbers.quarantined_until', '<=', at)
    )
  }
}

/** `22 33` is looked for as `+4722 33`; five-digit numbers as they are. */
function beginning(search: string): string {
  const typed = search.replace(/[^\d+]/g, '').replace(/^00/, '+')
  if (typed === '' || typed.startsWith('+')) return typed
  return typed.startsWith('0') ? typed : `+47${typed}`
}

function stockLine(row: StockRow & { customer_name: string | null }, at: number): StockLine {
  const state = stateOf(row, at)
  const { number, kind, series, customer_id: customerId, customer_name: customerName } = row
  const quarantinedUntil = state === 'quarantined' ? Number(row.quarantined_until) : null
  return { number, kind, series, state, customerId, customerName, quarantinedUntil }
}
