import type { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'

/** A customer's right to use one add-on, from activation until it is cancelled (terms 4). */
export default class Entitlement extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare pluginId: string

  @column.dateTime()
  declare activatedAt: DateTime

  @column.dateTime()
  declare cancelledAt: DateTime | null
}
