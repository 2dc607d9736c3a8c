import { createHash } from 'node:crypto'
import { BaseModel, column } from '@adonisjs/lucid/orm'
import type User from '#access/models/user'

/** A browser where a user is not asked for the second factor for a while. Times are epoch milliseconds. */
export default class RememberedDevice extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  /** Null for provider staff. */
  @column()
  declare customerId: number | null

  @column()
  declare userId: number

  @column({ serializeAs: null })
  declare tokenHash: string

  @column({ serializeAs: null })
  declare passwordMark: string

  /** What the browser calls itself. */
  @column()
  declare browser: string

  @column()
  declare createdAt: number

  @column()
  declare lastUsedAt: number

  @column()
  declare expiresAt: number

  static hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex')
  }

  /** Changes when the password does, by whatever way: so a new password forgets every device. */
  static markOf({ password }: User): string {
    return createHash('sha256').update(password).digest('hex')
  }
}
