import type { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { afterCreate, BaseModel, beforeUpdate, column } from '@adonisjs/lucid/orm'
import { searchWords } from '#customers/search_words'

/** `upcoming`: the first day of the agreement has not come yet. */
export type CustomerStatus = 'upcoming' | 'active' | 'suspended' | 'terminated'

/** A company that bought the service. */
export default class Customer extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare name: string

  @column()
  declare organisationNumber: string

  /** Follows the agreement; stands here too because it is asked for at every request and every call. */
  @column()
  declare status: CustomerStatus

  /** The language of new users, and of what the customer as such is sent. */
  @column()
  declare locale: 'nb' | 'en'

  /** Whom employees and callers ask about personal data. */
  @column()
  declare privacyContactName: string | null

  @column()
  declare privacyContactEmail: string | null

  /** Epoch ms; null until a contact person has looked at it. */
  @column({ consume: (value) => (value === null ? null : Number(value)) })
  declare profileConfirmedAt: number | null

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

  /** The search finds a customer by the name it has now. */
  @afterCreate()
  static async enterName({ id, name, $trx }: Customer) {
    const rows = searchWords(name).map((word) => ({ word, customer_id: id }))
    if (rows.length > 0) await ($trx ?? db).table('customer_search_words').multiInsert(rows)
  }

  @beforeUpdate()
  static async replaceName(customer: Customer) {
    if (customer.$dirty.name === undefined) return
    const client = customer.$trx ?? db
    await client.from('customer_search_words').where('customer_id', customer.id).delete()
    await Customer.enterName(customer)
  }
}
