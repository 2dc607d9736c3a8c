import { BaseModel, column } from '@adonisjs/lucid/orm'

export type InvitationChannel = 'mail' | 'sms'

const moment = {
  consume: (value: number | string | null) => (value === null ? null : Number(value)),
}

/** One link to one person, by which they come in for the first time. Times are epoch milliseconds. */
export default class Invitation extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare userId: number

  /** sha256 of the secret in the link. */
  @column({ serializeAs: null })
  declare secretHash: string

  @column()
  declare channel: InvitationChannel

  /** An e-mail address, or a number in E.164 with plus. */
  @column()
  declare recipient: string

  @column(moment)
  declare createdAt: number

  @column(moment)
  declare expiresAt: number

  @column(moment)
  declare openedAt: number | null

  @column(moment)
  declare acceptedAt: number | null

  /** Since then a newer one works instead. */
  @column(moment)
  declare replacedAt: number | null
}
