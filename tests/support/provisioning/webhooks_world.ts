/** A receiver of webhooks that really listens, and what the provider has set up for it. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import type { Clock } from '#core/clock'
import { Courier } from '#provisioning/webhooks/courier'
import { WEBHOOK_EVENTS } from '#provisioning/webhooks/events'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'
import { AddressGuard } from '#provisioning/webhooks/sending/address_guard'
import { sealSecret } from '#provisioning/webhooks/webhook_secret'
import { aStaffUser } from '#tests/support/world'

/** The example of Standard Webhooks. */
export const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
}

type Answer = (response: ServerResponse) => void

/** Answers as `answer` says; in the beginning all is well. */
export class Receiver {
  received: Received[] = []
  answer: Answer = (response) => response.writeHead(204).end()
  #server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    this.received.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
    this.answer(response)
  })

  static async open(): Promise<Receiver> {
    const receiver = new Receiver()
    await new Promise<void>((open) => receiver.#server.listen(0, '127.0.0.1', open))
    return receiver
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }
}

const silent = { warn: () => {}, error: () => {} }

/** May reach the receiver, and nobody else on this machine. */
export function aCourier({ host }: Receiver, clock: Clock, timeoutMs = 2000): Courier {
  const guard = new AddressGuard({ allowedHosts: [host], isHttpsRequired: false })
  return new Courier({ guard, timeoutMs }, clock, silent)
}

/** Wants to hear everything. */
export async function anEndpoint(host = '127.0.0.1:9'): Promise<WebhookEndpoint> {
  const url = `http://${host}/hook`
  const { id: createdBy } = await aStaffUser()
  const facts = { url, events: WEBHOOK_EVENTS, secret: sealSecret(SECRET), active: true }
  return (
    (await WebhookEndpoint.findBy({ url })) ??
    WebhookEndpoint.create({ ...facts, createdBy, createdAt: Date.now() })
  )
}

/** One that waits since `at` (epoch ms); its id. */
export async function aDelivery(
  { id: endpoint }: WebhookEndpoint,
  at = Date.now()
): Promise<string> {
  const id = ulid(at)
  await db.table('webhook_deliveries').insert({
    ...{ id, endpoint_id: endpoint, event_id: ulid(), type: 'customer.started', payload: '{}' },
    ...{ state: 'waiting', created_at: at, next_attempt_at: at },
  })
  return id
}
