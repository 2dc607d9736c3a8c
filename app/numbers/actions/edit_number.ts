import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { formatNumber } from '#numbers/e164'
import NumberDirected from '#numbers/events/number_directed'
import AssignedNumber from '#numbers/models/assigned_number'

export interface EditNumberInput {
  /** Of the assigned number. */
  numberId: number
  label: string
  /** Where its callers wait; null = it is not in use, and they hear so. */
  queueId: number | null
  /** The one that the form was opened with. */
  version: number
}

export type EditNumberRefusal = 'no_such_number' | 'no_such_queue' | 'changed_meanwhile'

/** What the customer calls a number, and where it leads. The next caller goes there. */
export class EditNumber {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    input: EditNumberInput,
    by: Actor
  ): Promise<Result<AssignedNumber, EditNumberRefusal>> {
    const outcome = await db.transaction((client) => this.#edit(customer, input, by, client))
    if (outcome.ok) await NumberDirected.dispatch(customer.id, outcome.value.number)
    return outcome
  }

  async #edit(
    customer: Customer,
    { numberId, label, queueId, version }: EditNumberInput,
    by: Actor,
    client: TransactionClientContract
  ): Promise<Result<AssignedNumber, EditNumberRefusal>> {
    const number = await AssignedNumber.query({ client })
      .where({ customerId: customer.id, id: numberId })
      .forUpdate()
      .first()
    if (!number) return refused('no_such_number')
    if (number.version !== version) return refused('changed_meanwhile')
    const after = { label, queue: await queueName(customer.id, queueId, client) }
    if (queueId !== null && after.queue === null) return refused('no_such_queue')
    const before = {
      label: number.label,
      queue: await queueName(customer.id, number.queueId, client),
    }
    await number.merge({ label, queueId, version: version + 1 }).save()
    const subject = { type: 'number', id: number.number, name: formatNumber(number.number) }
    const event = { customerId: customer.id, by, action: 'number.edited', subject, before, after }
    await recordAudit(event, this.clock.now(), client)
    return done(number)
  }
}

/** Read from the table: queues stand below numbers. Null when the customer has no such queue. */
async function queueName(
  customerId: number,
  queueId: number | null,
  client: TransactionClientContract
): Promise<string | null> {
  if (queueId === null) return null
  const queue: { name: string } | null = await client
    .from('queues')
    .where({ customer_id: customerId, id: queueId })
    .select('name')
    .first()
  return queue?.name ?? null
}
