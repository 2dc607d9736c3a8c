import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { WebhookEventType } from '#provisioning/webhooks/events'

const events = {
  prepare: (value: readonly WebhookEventType[]) => JSON.stringify(value),
  consume: (value: string | WebhookEventType[]) =>
    typeof value === 'string' ? JSON.parse(value) : value,
}

/** One of the provider's own systems that wants to be told what happens. */
export default class WebhookEndpoint extends BaseModel {
  @column({ isPrimary: true })
  declare id: number

  @column()
  declare url: string

  @column(events)
  declare events: readonly WebhookEventType[]

  /** Encrypted; see `webhook_secret.ts`. */
  @column({ serializeAs: null })
  declare secret: string

  /** While it is not, nothing is sent, and nothing that happens is put down for it. */
  @column({ consume: Boolean })
  declare active: boolean

  @column()
  declare createdBy: number

  /** Epoch ms. */
  @column({ consume: Number })
  declare createdAt: number

  /** For the log: without the path, which may hold a secret of the receiver's. */
  get host(): string {
    return new URL(this.url).host
  }
}
