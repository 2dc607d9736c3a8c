import { BaseModel, column } from '@adonisjs/lucid/orm'

/** One way in, once, for who has lost the telephone. Times are epoch milliseconds. */
export default class RecoveryCode extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  /** Null for provider staff. */
  @column()
  declare customerId: number | null

  @column()
  declare userId: number

  @column({ serializeAs: null })
  declare hash: string

  @column()
  declare createdAt: number

  @column()
  declare usedAt: number | null
}
