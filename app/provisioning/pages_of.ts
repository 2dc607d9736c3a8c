/** Long lists, a page at a time: `next` is where to go on. What it means is ours alone (the last id that was given). */
import vine from '@vinejs/vine'

const MOST = 200
const USUAL = 50

const cursor = vine.string().regex(/^\d{1,15}$/)
const limit = vine.number().withoutDecimals().min(1).max(MOST)

export const paging = {
  cursor: cursor.optional().meta({ description: '`next` of the page before' }),
  limit: limit.optional().meta({ description: `At most ${MOST}; ${USUAL} when left out` }),
}

export interface Paging {
  cursor?: string
  limit?: number
}

export interface Page<Item> {
  items: Item[]
  next: string | null
}

/** @param find gives up to `limit` rows with ids above `after`, in the order of their ids. */
export async function pageOf<Row extends { id: number }, Item>(
  { cursor: from = '0', limit: most = USUAL }: Paging,
  find: (after: number, limit: number) => Promise<Row[]>,
  show: (row: Row) => Item
): Promise<Page<Item>> {
  const rows = await find(Number(from), most + 1)
  const shown = rows.slice(0, most)
  const isLast = rows.length <= most
  return { items: shown.map(show), next: isLast ? null : String(shown[shown.length - 1].id) }
}
