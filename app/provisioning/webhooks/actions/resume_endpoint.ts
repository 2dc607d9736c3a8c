import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import type WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

/** Tells a paused endpoint of events again, and sends what waited. Twice is once. */
export class ResumeEndpoint {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({ id, host }: WebhookEndpoint, by: Actor): Promise<void> {
    await db.transaction(async (client) => {
      const standing = client.from('webhook_endpoints').where({ id, active: false })
      const [resumed] = [await standing.update({ active: true })].flat()
      if (Number(resumed) === 0) return
      const subject = { type: 'webhook', id, name: host }
      const event = { customerId: null, by, action: 'webhook.resumed', subject }
      await recordAudit(event, this.clock.now(), client)
    })
  }
}
