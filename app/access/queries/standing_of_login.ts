import db from '@adonisjs/lucid/services/db'
import type User from '#access/models/user'
import { STAFF_SESSIONS, type EndedWhy, type UserSession } from '#access/user_session'
import Customer from '#customers/models/customer'

/** What one login leans on: the session as it is stored, and the customer (null for provider staff). */
export interface Standing {
  customer: Customer | null
  session: StoredSession | null
}

export interface StoredSession extends UserSession {
  secretHash: string
  endedWhy: EndedWhy | null
}

const COLUMNS = [
  ...['id', 'user_id', 'secret_hash', 'is_remembered', 'address', 'user_agent'],
  ...['created_at', 'last_seen_at', 'ended_why'],
]

/** The one query that a request needs beyond its user. Leans on the primary keys of `customers` and `user_sessions`. */
export function standingOfLogin(user: User, sessionId: string | null): Promise<Standing> {
  return user.customerId === null
    ? standingOfStaff(sessionId)
    : standingAtCustomer(user.customerId, sessionId)
}

async function standingAtCustomer(customerId: number, sessionId: string | null): Promise<Standing> {
  const customer = await Customer.query()
    .leftJoin('user_sessions as s', (join) =>
      join.on('s.customer_id', 'customers.id').andOnVal('s.id', sessionId ?? '')
    )
    .where('customers.id', customerId)
    .select('customers.*', ...COLUMNS.map((column) => `s.${column} as session_${column}`))
    .firstOrFail()
  return { customer, session: storedSession(customer.$extras) }
}

async function standingOfStaff(sessionId: string | null): Promise<Standing> {
  const row: Record<string, unknown> | null = await db
    .from('user_sessions')
    .where({ customer_id: STAFF_SESSIONS, id: sessionId ?? '' })
    .select(COLUMNS.map((column) => `${column} as session_${column}`))
    .first()
  return { customer: null, session: row && storedSession(row) }
}

function storedSession(row: Record<string, any>): StoredSession | null {
  if (row.session_id === null) return null
  return {
    id: row.session_id,
    userId: row.session_user_id,
    secretHash: row.session_secret_hash,
    isRemembered: Boolean(row.session_is_remembered),
    address: row.session_address,
    userAgent: row.session_user_agent,
    createdAt: Number(row.session_created_at),
    lastSeenAt: Number(row.session_last_seen_at),
    endedWhy: row.session_ended_why,
  }
}
