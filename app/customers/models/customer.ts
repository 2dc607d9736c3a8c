import type { DateTime } from 'luxon'
import { BaseModel, column } from '@adonisjs/lucid/orm'

export type CustomerStatus = 'active' | 'suspended' | 'terminated'

/** A company that bought the service. */
export default class Customer extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare organisationNumber: string

  @column()
  declare status: CustomerStatus

  /** The language of new users, and of what the customer as such is sent. */
  @column()
  declare locale: 'nb' | 'en'

  /** Counts edits: who saves over an older one is told. */
  @column()
  declare version: number

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  get isActive() {
    return this.status === 'active'
  }
}
