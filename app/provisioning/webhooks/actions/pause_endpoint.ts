import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import type WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

/** Sends nothing more to an endpoint, and puts down nothing that happens meanwhile; what waits, waits. Twice is once. */
export class PauseEndpoint {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute({ id, host }: WebhookEndpoint, by: Actor): Promise<void> {
    await db.transaction(async (client) => {
      const running = client.from('webhook_endpoints').where({ id, active: true })
      const [paused] = [await running.update({ active: false })].flat()
      if (Number(paused) === 0) return
      const subject = { type: 'webhook', id, name: host }
      const event = { customerId: null, by, action: 'webhook.paused', subject }
      await recordAudit(event, this.clock.now(), client)
    })
  }
}
