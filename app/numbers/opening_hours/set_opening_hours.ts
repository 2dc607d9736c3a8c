import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import Customer from '#customers/models/customer'
import OpeningHoursChanged from '#numbers/events/opening_hours_changed'
import { weekOf } from '#numbers/opening_hours/queries'
import { clockFace, type OpenTime } from '#numbers/opening_hours/week'

export interface OpeningHoursInput {
  week: readonly OpenTime[]
  version: number
}

export type OpeningHoursRefusal = 'closes_before_it_opens' | 'changed_meanwhile'

/** When the customer answers; counts from the next call on. */
export class SetOpeningHours {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    { id }: Customer,
    { week, version }: OpeningHoursInput,
    by: Actor
  ): Promise<Result<null, OpeningHoursRefusal>> {
    if (week.some(({ opensAt, closesAt }) => closesAt <= opensAt)) {
      return refused('closes_before_it_opens')
    }
    return db.transaction(async (client) => {
      const customer = await Customer.query({ client }).where('id', id).forUpdate().firstOrFail()
      if (customer.version !== version) return refused('changed_meanwhile')
      const before = { hours: inWords(await weekOf(id, client)) }
      await client.from('opening_hours').where('customer_id', id).delete()
      for (const { weekday, opensAt, closesAt } of week) {
        const row = { customer_id: id, weekday, opens_at: opensAt, closes_at: closesAt }
        await client.table('opening_hours').insert(row)
      }
      await customer.merge({ version: version + 1 }).save()
      const subject = { type: 'customer', id, name: customer.name }
      const told = { before, after: { hours: inWords(week) } }
      await recordAudit(
        { customerId: id, by, action: 'opening_hours.changed', subject, ...told },
        this.clock.now(),
        client
      )
      client.after('commit', () => OpeningHoursChanged.dispatch(id))
      return done(null)
    })
  }
}

const inWords = (week: readonly OpenTime[]) =>
  week.map(
    ({ weekday, opensAt, closesAt }) => `${weekday}: ${clockFace(opensAt)}–${clockFace(closesAt)}`
  )
