import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

/** Sends a delivery once more, with the same event id and body, now and with all its attempts before it. */
export class ReplayDelivery {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    { id: endpointId, host }: WebhookEndpoint,
    id: string,
    by: Actor
  ): Promise<Result<void, 'unknown_delivery'>> {
    const now = this.clock.now()
    return db.transaction(async (client) => {
      const delivery = client.from('webhook_deliveries').where({ endpoint_id: endpointId, id })
      const fresh = { state: 'waiting', attempts: 0, next_attempt_at: now, delivered_at: null }
      const [found] = [await delivery.update(fresh)].flat()
      if (Number(found) === 0) return refused('unknown_delivery')
      const subject = { type: 'webhook', id: endpointId, name: host }
      const event = { customerId: null, by, action: 'webhook.replayed', subject, after: { id } }
      await recordAudit(event, now, client)
      return done(undefined)
    })
  }
}
