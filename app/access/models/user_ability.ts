import { BaseModel, column } from '@adonisjs/lucid/orm'

/** One thing one user may do, granted by the contact person (terms 6). */
export default class UserAbility extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare userId: number

  /** `<plugin or area>.<verb>`, such as `switchboard.use`. */
  @column()
  declare ability: string

  /** The name of who granted it; null when that was not kept. */
  @column()
  declare grantedBy: string | null

  /** Epoch milliseconds. */
  @column({ consume: (value) => (value === null ? null : Number(value)) })
  declare grantedAt: number | null
}
