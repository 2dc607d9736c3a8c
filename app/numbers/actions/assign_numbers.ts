import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done } from '#core/result'
import { sqlMoment } from '#core/sql_moment'
import type Customer from '#customers/models/customer'
import { formatNumber } from '#numbers/e164'
import NumberAssigned from '#numbers/events/number_assigned'
import { lockStock, stateOf, type StockRow } from '#numbers/stock'

export interface AssignNumbersInput {
  /** E.164 with plus. */
  numbers: readonly string[]
  /** What the customer sees it as, until they change it. */
  label: string
}

export type AssignRefusal = 'customer_terminated' | 'not_in_stock' | 'taken' | 'in_quarantine'

/** All of them, or none and which ones were in the way. */
export type AssignOutcome =
  { ok: true; value: number } | { ok: false; refusal: AssignRefusal; numbers: string[] }

/**
 * Gives a customer numbers from the stock: all or none. A number that rests goes back to the customer who had it last, and to
 * nobody else. They lead nowhere until the customer says where.
 */
export class AssignNumbers {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { numbers, label }: AssignNumbersInput,
    by: Actor
  ): Promise<AssignOutcome> {
    if (customer.status === 'terminated') return refuse('customer_terminated', [])
    const wanted = [...new Set(numbers)]
    const outcome = await db.transaction(async (client): Promise<AssignOutcome> => {
      const rows = await lockStock(wanted, client)
      const refusal = this.#refusal(customer, wanted, rows)
      if (refusal) return refusal
      await this.#assign(customer, wanted, label, client)
      await this.#record(customer, wanted, by, client)
      return done(wanted.length)
    })
    if (outcome.ok) await NumberAssigned.dispatch(customer.id, wanted)
    return outcome
  }

  #refusal(customer: Customer, wanted: string[], rows: StockRow[]) {
    const known = new Set(rows.map(({ number }) => number))
    const unknown = wanted.filter((number) => !known.has(number))
    if (unknown.length > 0) return refuse('not_in_stock', unknown)
    const at = this.clock.now()
    const taken = rows.filter((row) => stateOf(row, at) === 'assigned')
    if (taken.length > 0) return refuse('taken', numbersOf(taken))
    const resting = rows.filter(
      (row) => stateOf(row, at) === 'quarantined' && row.last_customer_id !== customer.id
    )
    return resting.length > 0 && refuse('in_quarantine', numbersOf(resting))
  }

  async #assign(
    { id: customerId }: Customer,
    numbers: string[],
    label: string,
    client: TransactionClientContract
  ) {
    const moment = sqlMoment(this.clock.now())
    const stamps = { created_at: moment, updated_at: moment }
    const rows = numbers.map((number) => ({ customer_id: customerId, number, label, ...stamps }))
    await client.table('assigned_numbers').multiInsert(rows)
    await client
      .from('numbers')
      .whereIn('number', numbers)
      .update({ quarantined_until: null, last_customer_id: customerId })
  }

  async #record(
    { id: customerId }: Customer,
    numbers: string[],
    by: Actor,
    client: TransactionClientContract
  ) {
    const subject = { type: 'number', id: numbers[0], name: namesOf(numbers) }
    const event = { customerId, by, action: 'number.assigned', subject, after: { numbers } }
    await recordAudit(event, this.clock.now(), client)
  }
}

/** `22 33 44 00`, or `22 33 44 00 (+99)` for a hundred. */
export function namesOf(numbers: readonly string[]): string {
  const first = formatNumber(numbers[0])
  return numbers.length === 1 ? first : `${first} (+${numbers.length - 1})`
}

const numbersOf = (rows: StockRow[]) => rows.map(({ number }) => number)

const refuse = (refusal: AssignRefusal, numbers: string[]) =>
  ({ ok: false, refusal, numbers }) as const
