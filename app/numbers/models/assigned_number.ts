import type { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'

/** A telephone number that belongs to one customer, and where its callers go. */
export default class AssignedNumber extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  /** E.164 with plus. */
  @column()
  declare number: string

  @column()
  declare label: string

  /** The queue its callers wait in; null rejects them as an unused number. */
  @column()
  declare queueId: number | null

  /** Counts edits: who saves over an older one is told. */
  @column()
  declare version: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime
}
