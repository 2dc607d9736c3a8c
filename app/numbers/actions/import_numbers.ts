import db from '@adonisjs/lucid/services/db'
import { type Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import type { StockNumber } from '#numbers/number_kind'

export interface ImportNumbersInput {
  numbers: readonly StockNumber[]
  /** What they are found by later. */
  series: string
}

const AT_ONCE = 500

/** Takes numbers into the provider's stock. Those that are there already stay as they are. */
export class ImportNumbers {
  constructor(private clock: Clock = new SystemClock()) {}

  /** How many were new. */
  async execute({ numbers, series }: ImportNumbersInput, by: Actor): Promise<number> {
    const at = this.clock.now()
    const rows = numbers.map((one) => ({ ...one, series, imported_at: at }))
    return db.transaction(async (client) => {
      const amount = async () => {
        const { n } = await client.from('numbers').count('* as n').first()
        return Number(n)
      }
      const before = await amount()
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        const some = rows.slice(start, start + AT_ONCE)
        await client.knexQuery().table('numbers').insert(some).onConflict('number').ignore()
      }
      const imported = (await amount()) - before
      const subject = { type: 'number_series', id: series, name: series }
      const event = { customerId: null, by, action: 'number.imported', subject }
      await recordAudit({ ...event, after: { amount: imported } }, at, client)
      return imported
    })
  }
}
