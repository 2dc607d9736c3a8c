import { createHmac } from 'node:crypto'
import { keyOf } from '#provisioning/webhooks/webhook_secret'

interface Signed {
  /** The event's, the same at every attempt: the receiver knows by it what it has heard already. */
  id: string
  /** Epoch ms of this attempt. */
  at: number
  body: string
}

/** The headers of Standard Webhooks 1.0 (standardwebhooks.com): whoever has the secret can tell that it comes from here, and is new. */
export function signatureHeaders({ id, at, body }: Signed, secret: string) {
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', keyOf(secret))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
