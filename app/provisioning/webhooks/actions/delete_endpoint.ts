import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import type WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

/** Removes an endpoint with all that was and was to be delivered to it. */
export class DeleteEndpoint {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({ id, host }: WebhookEndpoint, by: Actor): Promise<void> {
    await db.transaction(async (client) => {
      await client.from('webhook_deliveries').where('endpoint_id', id).delete()
      await client.from('webhook_endpoints').where({ id }).delete()
      const subject = { type: 'webhook', id, name: host }
      const event = { customerId: null, by, action: 'webhook.deleted', subject }
      await recordAudit(event, this.clock.now(), client)
    })
  }
}
