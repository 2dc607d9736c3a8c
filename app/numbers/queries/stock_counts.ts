import db from '@adonisjs/lucid/services/db'
import { stock, type StockState } from '#numbers/stock'
import { inState } from '#numbers/queries/stock_page'

export type StockCounts = Record<StockState, number> & { all: number }

/** How many numbers are there at this moment (`at`, epoch ms), and in which state? Leans on the indexes of `numbers`. */
export async function stockCounts(at: number): Promise<StockCounts> {
  const [all, assigned, quarantined] = await Promise.all([
    amount(db.from('numbers')),
    amountIn('assigned', at),
    amountIn('quarantined', at),
  ])
  return { all, assigned, quarantined, free: all - assigned - quarantined }
}

function amountIn(state: StockState, at: number): Promise<number> {
  const query = stock().clearSelect()
  inState(query, state, at)
  return amount(query)
}

async function amount(query: ReturnType<typeof stock>): Promise<number> {
  const { n } = await query.count('* as n').first()
  return Number(n)
}
