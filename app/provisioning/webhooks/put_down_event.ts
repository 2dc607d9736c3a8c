import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import type { WebhookEvent } from '#provisioning/webhooks/events'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

/** Puts down an event for each active endpoint that wants it; the courier delivers. `at` is epoch milliseconds. */
export async function putDownEvent(
  { type, customerId, data }: WebhookEvent,
  at: number
): Promise<void> {
  const active = await WebhookEndpoint.query().where('active', true)
  const wanting = active.filter(({ events }) => events.includes(type))
  if (wanting.length === 0) return
  const id = ulid(at)
  const payload = JSON.stringify({ id, type, at: new Date(at).toISOString(), customerId, data })
  const rows = wanting.map(({ id: endpoint }) => ({
    ...{ id: ulid(at), endpoint_id: endpoint, event_id: id, type, payload, state: 'waiting' },
    ...{ created_at: at, next_attempt_at: at },
  }))
  await db.table('webhook_deliveries').multiInsert(rows)
}
