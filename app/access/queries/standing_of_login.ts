import db from '@adonisjs/lucid/services/db'
import type User from '#access/models/user'
import { STAFF_SESSIONS, type EndedWhy, type UserSession } from '#access/user_session'
import Customer from '#customers/models/customer'

/** What one login leans on: the session as it is stored, the customer (null for provider staff), and what else must be proved. */
export interface Standing {
  customer: Customer | null
  /** Undefined when it was not asked. */
  hasSecondFactor?: boolean
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

/** The one query that a request needs beyond its user. Leans on the primary keys of `customers` and `user_sessions`, and on `second_factors (user_id)`. */
export function standingOfLogin(user: User, sessionId: string | null): Promise<Standing> {
  return user.customerId === null
    ? standingOfStaff(user, sessionId)
    : standingAtCustomer(user, user.customerId, sessionId)
}

async function standingAtCustomer(
  user: User,
  customerId: number,
  sessionId: string | null
): Promise<Standing> {
  const customer = await Customer.query()
    .leftJoin('user_sessions as s', (join) =>
      join.on('s.customer_id', 'customers.id').andOnVal('s.id', sessionId ?? '')
    )
    .where('customers.id', customerId)
    .select('customers.*', ...COLUMNS.map((column) => `s.${column} as session_${column}`))
    .select(hasFactor(user))
    .firstOrFail()
  const { $extras: found } = customer
  const hasSecondFactor = Boolean(found.has_factor)
  return { customer, hasSecondFactor, session: storedSession(found) }
}

async function standingOfStaff(user: User, sessionId: string | null): Promise<Standing> {
  const row: Record<string, unknown> | null = await db
    .from('user_sessions')
    .where({ customer_id: STAFF_SESSIONS, id: sessionId ?? '' })
    .select(COLUMNS.map((column) => `${column} as session_${column}`))
    .select(hasFactor(user))
    .first()
  if (!row) return { customer: null, session: null }
  return { customer: null, hasSecondFactor: Boolean(row.has_factor), session: storedSession(row) }
}

function hasFactor({ id }: User) {
  return db.raw('exists (select 1 from second_factors where user_id = ?) as has_factor', [id])
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
