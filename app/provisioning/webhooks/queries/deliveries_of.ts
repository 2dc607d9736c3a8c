import db from '@adonisjs/lucid/services/db'

export interface DeliveryRow {
  id: string
  type: string
  state: 'waiting' | 'delivered' | 'given_up'
  attempts: number
  createdAt: Date
  /** Null when there is none. */
  nextAttemptAt: Date | null
  lastStatus: number | null
  lastError: string | null
  latencyMs: number | null
}

const PER_PAGE = 50

/** What was and is to be delivered to an endpoint, the newest first. Index: webhook_deliveries (endpoint_id, id). */
export async function deliveriesOf(endpointId: number, page: number) {
  const found = await db
    .from('webhook_deliveries')
    .where('endpoint_id', endpointId)
    .orderBy('id', 'desc')
    .paginate(page, PER_PAGE)
  const deliveries = found.all().map((row: Row) => deliveryFrom(row))
  return { deliveries, pages: { current: page, last: found.lastPage } }
}

interface Row {
  id: string
  type: string
  state: DeliveryRow['state']
  attempts: number
  created_at: number | string
  next_attempt_at: number | string | null
  last_status: number | null
  last_error: string | null
  latency_ms: number | null
}

function deliveryFrom(row: Row): DeliveryRow {
  const { id, type, state, attempts, next_attempt_at: next } = row
  return {
    ...{ id, type, state, attempts, createdAt: new Date(Number(row.created_at)) },
    nextAttemptAt: next === null ? null : new Date(Number(next)),
    ...{ lastStatus: row.last_status, lastError: row.last_error, latencyMs: row.latency_ms },
  }
}
