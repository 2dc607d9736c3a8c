import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { Channel } from '#directory/verification/channels'

const moment = { consume: Number }

/** An address of one person that waits for the code that was sent to it. Times are epoch milliseconds. */
export default class ContactVerification extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare customerId: number

  @column()
  declare userId: number

  @column()
  declare channel: Channel

  /** An e-mail address in small letters, or a number in E.164 with plus. */
  @column()
  declare address: string

  /** What stood there when the code was asked for; the same as `address` when that one is to be verified. */
  @column()
  declare replaces: string | null

  @column({ serializeAs: null })
  declare codeHash: string

  /** Wrong ones so far. */
  @column()
  declare tries: number

  @column(moment)
  declare createdAt: number

  @column(moment)
  declare expiresAt: number
}
