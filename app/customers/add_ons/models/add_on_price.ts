import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { Day } from '#core/calendar_day'
import type { Price } from '#customers/add_ons/price'

/** What an add-on costs from a day on, until a later row's day. Only those to come may be taken back. */
export default class AddOnPrice extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare pluginId: string

  @column()
  declare validFrom: Day

  /** Without VAT. */
  @column()
  declare oerePerMonth: number

  @column()
  declare per: Price['per']

  /** Epoch milliseconds. */
  @column({ consume: Number })
  declare setAt: number

  @column()
  declare setByName: string
}
