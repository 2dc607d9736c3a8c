import { inject } from '@adonisjs/core'
import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { SystemClock } from '#core/clock'
import { done, type Result } from '#core/result'
import type { WebhookEventType } from '#provisioning/webhooks/events'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'
import { AddressGuard, type AddressRefusal } from '#provisioning/webhooks/sending/address_guard'
import { newWebhookSecret, sealSecret } from '#provisioning/webhooks/webhook_secret'

export interface AddEndpointInput {
  url: string
  events: readonly WebhookEventType[]
}

type Added = { endpoint: WebhookEndpoint; secret: string }

/** Adds an address that is told of events from now on. Its secret is told here and never again. */
@inject()
export class AddEndpoint {
  constructor(
    private guard: AddressGuard,
    private clock: SystemClock
  ) {}

  async execute(
    { url, events }: AddEndpointInput,
    by: Actor & { id: number }
  ): Promise<Result<Added, AddressRefusal>> {
    const addresses = await this.guard.addressesFor(new URL(url))
    if (!addresses.ok) return addresses
    const secret = newWebhookSecret()
    const createdAt = this.clock.now()
    const facts = { url, events, active: true, createdBy: by.id, createdAt }
    const endpoint = await db.transaction(async (client) => {
      const sealed = sealSecret(secret)
      const fresh = await WebhookEndpoint.create({ ...facts, secret: sealed }, { client })
      const subject = { type: 'webhook', id: fresh.id, name: fresh.host }
      const after = { events: events.join(', ') }
      const event = { customerId: null, by, action: 'webhook.created', subject, after }
      await recordAudit(event, createdAt, client)
      return fresh
    })
    return done({ endpoint, secret })
  }
}
