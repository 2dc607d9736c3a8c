import config from '@adonisjs/core/services/config'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { namesOf } from '#numbers/actions/assign_numbers'
import NumberTakenBack from '#numbers/events/number_taken_back'
import AssignedNumber from '#numbers/models/assigned_number'
import { toStockNumber } from '#numbers/number_kind'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Takes numbers from a customer, all or none. They lead nowhere at once, and rest before another customer may have them.
 * Calls in the air go on.
 */
export class TakeBackNumbers {
  constructor(
    private clock: Clock = new SystemClock(),
    private quarantineDays: number = config.get<number>('numbers.quarantineDays')
  ) {}

  /** `numberIds` are of assigned numbers. */
  async execute(
    customer: Customer,
    { numberIds }: { numberIds: readonly number[] },
    by: Actor
  ): Promise<Result<number, 'no_such_number'>> {
    const ids = [...new Set(numberIds)]
    const taken = await db.transaction(async (client) => {
      const assigned = await AssignedNumber.query({ client })
        .where('customerId', customer.id)
        .whereIn('id', ids)
        .orderBy('number')
        .forUpdate()
      if (assigned.length !== ids.length) return null
      const numbers = assigned.map(({ number }) => number)
      await AssignedNumber.query({ client }).whereIn('id', ids).delete()
      await this.#rest(customer.id, numbers, client)
      await this.#record(customer.id, numbers, by, client)
      return numbers
    })
    if (!taken) return refused('no_such_number')
    await NumberTakenBack.dispatch(customer.id, taken)
    return done(taken.length)
  }

  /** A number that came to the customer before there was a stock is taken into it. */
  async #rest(customerId: number, numbers: string[], client: TransactionClientContract) {
    const at = this.clock.now()
    const rows = numbers.map((number) => ({
      number,
      kind: toStockNumber(number)?.kind ?? 'other',
      series: '–',
      imported_at: at,
    }))
    await client.knexQuery().table('numbers').insert(rows).onConflict('number').ignore()
    await client
      .from('numbers')
      .whereIn('number', numbers)
      .update({
        quarantined_until: at + this.quarantineDays * DAY_MS,
        last_customer_id: customerId,
      })
  }

  async #record(
    customerId: number,
    numbers: string[],
    by: Actor,
    client: TransactionClientContract
  ) {
    const subject = { type: 'number', id: numbers[0], name: namesOf(numbers) }
    const event = { customerId, by, action: 'number.taken_back', subject, before: { numbers } }
    await recordAudit(event, this.clock.now(), client)
  }
}
