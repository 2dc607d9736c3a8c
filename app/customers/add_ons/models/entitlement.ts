import type { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'
import { stateOf, type Period } from '#customers/add_ons/values/period'

/** One order of one add-on: the right to use it from activation until it is cancelled (terms 4). Rows are never deleted: they are the history. */
export default class Entitlement extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare pluginId: string

  /** From when, in whole seconds; may be to come. */
  @column.dateTime()
  declare activatedAt: DateTime

  /** From when not, in whole seconds; may be to come. Not after `activatedAt` when the order was taken back in time. */
  @column.dateTime()
  declare cancelledAt: DateTime | null

  /** When somebody ordered, epoch ms. Null for the oldest rows, as is the name. */
  @column({ consume: numberOrNull })
  declare orderedAt: number | null

  @column()
  declare orderedByName: string | null

  /** When somebody cancelled, epoch ms. */
  @column({ consume: numberOrNull })
  declare cancelAskedAt: number | null

  @column()
  declare cancelAskedByName: string | null

  /** Counts changes. */
  @column()
  declare version: number

  get period(): Period {
    return {
      from: this.activatedAt.toMillis(),
      until: this.cancelledAt?.toMillis() ?? null,
    }
  }

  stateAt(at: number) {
    return stateOf(this.period, at)
  }
}

function numberOrNull(value: number | string | null): number | null {
  return value === null ? null : Number(value)
}
