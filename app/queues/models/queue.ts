import type { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'

export type QueueStrategy = 'longest_idle' | 'ring_all'

/** Where callers wait for a member. */
export default class Queue extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare name: string

  @column()
  declare strategy: QueueStrategy

  @column()
  declare ringTimeoutSeconds: number

  @column()
  declare wrapUpSeconds: number

  /** Counts edits: who saves over an older one is told. */
  @column()
  declare version: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime
}
