import type { DateTime } from 'luxon'
import hash from '@adonisjs/core/services/hash'
import { compose } from '@adonisjs/core/helpers'
import { BaseModel, belongsTo, column } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { withAuthFinder } from '@adonisjs/auth/mixins/lucid'
import Customer from '#customers/models/customer'

export type Role = 'staff' | 'contact_person' | 'operator' | 'user'

const AuthFinder = withAuthFinder(hash, { uids: ['username'], passwordColumnName: 'password' })

/** Somebody who can log in: provider staff (no customer), or an employee of a customer. */
export default class User extends compose(BaseModel, AuthFinder) {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number | null

  @column()
  declare departmentId: number | null

  @column()
  declare role: Role

  @column()
  declare username: string

  @column({ serializeAs: null })
  declare password: string

  @column()
  declare firstName: string

  @column()
  declare lastName: string

  @column()
  declare title: string | null

  @column()
  declare extension: string | null

  @column()
  declare mobileNumber: string | null

  /** Where links and notices go; null until given. Unverified addresses get links only. */
  @column()
  declare email: string | null

  @column.dateTime()
  declare emailVerifiedAt: DateTime | null

  @column.dateTime()
  declare mobileVerifiedAt: DateTime | null

  /** Counts edits: who saves over an older one is told. */
  @column()
  declare version: number

  @column()
  declare locale: 'nb' | 'en' | null

  /** Epoch milliseconds; null until the user has logged in once. */
  @column({ consume: (value) => (value === null ? null : Number(value)) })
  declare lastLoginAt: number | null

  @column.dateTime()
  declare blockedAt: DateTime | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  /** Told for who is logged in; undefined when it was not asked. */
  declare hasSecondFactor: boolean | undefined

  /** Loaded for who is logged in and not provider staff. */
  @belongsTo(() => Customer)
  declare customer: BelongsTo<typeof Customer>

  get name() {
    return `${this.firstName} ${this.lastName}`
  }

  get initials() {
    return this.firstName.charAt(0) + this.lastName.charAt(0)
  }

  get isBlocked() {
    return this.blockedAt !== null
  }

  /** Whether the user may be logged in at this moment: not blocked, and the customer neither suspended nor gone (terms 5, 6). */
  async isLetIn() {
    if (this.isBlocked) return false
    if (this.customerId === null) return true
    if (!this.customer) await (this as User).load('customer')
    return this.customer.isActive
  }
}
