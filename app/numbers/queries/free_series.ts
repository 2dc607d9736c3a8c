import { stock } from '#numbers/stock'
import { inState } from '#numbers/queries/stock_page'

export interface FreeSeries {
  series: string
  amount: number
}

/** Which series have free numbers at this moment (`at`, epoch ms), and how many? Leans on `numbers (series, number)`. */
export async function freeSeries(at: number): Promise<FreeSeries[]> {
  const query = stock().clearSelect()
  inState(query, 'free', at)
  const rows: { series: string; amount: number | string }[] = await query
    .select('series')
    .count('* as amount')
    .groupBy('series')
    .orderBy('series')
  return rows.map(({ series, amount }) => ({ series, amount: Number(amount) }))
}

/** The first free numbers of a series, at most `amount`. Leans on `numbers (series, number)`. */
export async function firstFree(series: string, amount: number, at: number): Promise<string[]> {
  const query = stock().where('series', series).orderBy('numbers.number').limit(amount)
  inState(query, 'free', at)
  const rows: { number: string }[] = await query
  return rows.map(({ number }) => number)
}
