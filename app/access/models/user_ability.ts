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
}
