import db from '@adonisjs/lucid/services/db'

export interface ClaimedDelivery {
  id: string
  endpointId: number
  url: URL
  /** Encrypted. */
  secret: string
  eventId: string
  payload: string
  /** Attempts that failed before this one. */
  attempts: number
  /** Epoch ms: the claim's mark. Whoever notes an outcome must find it unchanged. */
  claimedUntil: number
}

/** How long a claim holds: far longer than an attempt. A process that dies leaves its deliveries to the next after that. */
const CLAIM_MS = 120_000
const MOST = 20

/**
 * Takes deliveries that are due, of endpoints that are not paused, so that no other process sends them meanwhile: moving their next
 * attempt is the claim, and only one process can move it from what it was. Index: webhook_deliveries (state, next_attempt_at).
 */
export async function claimDeliveries(at: number): Promise<ClaimedDelivery[]> {
  const due: Row[] = await db
    .from('webhook_deliveries')
    .join('webhook_endpoints', 'webhook_endpoints.id', 'webhook_deliveries.endpoint_id')
    .where('webhook_deliveries.state', 'waiting')
    .where('webhook_deliveries.next_attempt_at', '<=', at)
    .where('webhook_endpoints.active', true)
    .orderBy('webhook_deliveries.next_attempt_at')
    .limit(MOST)
    .select('webhook_deliveries.*', 'webhook_endpoints.url', 'webhook_endpoints.secret')
  const claimed: ClaimedDelivery[] = []
  for (const row of due) if (await claim(row, at)) claimed.push(deliveryFrom(row, at))
  return claimed
}

async function claim({ id, next_attempt_at: due }: Row, at: number): Promise<boolean> {
  const changed = await db
    .from('webhook_deliveries')
    .where({ id, state: 'waiting', next_attempt_at: due })
    .update({ next_attempt_at: at + CLAIM_MS })
  return Number(changed) === 1
}

interface Row {
  id: string
  endpoint_id: number
  event_id: string
  payload: string
  attempts: number
  next_attempt_at: number | string
  url: string
  secret: string
}

function deliveryFrom(row: Row, at: number): ClaimedDelivery {
  const { id, endpoint_id: endpointId, event_id: eventId, payload, attempts } = row
  return {
    ...{ id, endpointId, eventId, payload, attempts, claimedUntil: at + CLAIM_MS },
    ...{ url: new URL(row.url), secret: row.secret },
  }
}
