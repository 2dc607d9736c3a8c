import { BaseModel, column } from '@adonisjs/lucid/orm'

/** A user who answers for a queue while logged in to it. */
export default class QueueMember extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare queueId: number

  @column()
  declare userId: number

  /** Epoch milliseconds; null = logged out. */
  @column({ consume: (value) => (value === null ? null : Number(value)) })
  declare loggedInAt: number | null
}
