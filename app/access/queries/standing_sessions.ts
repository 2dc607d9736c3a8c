import config from '@adonisjs/core/services/config'
import db from '@adonisjs/lucid/services/db'
import { sessionCustomerOf } from '#access/user_session'
import type { SessionOwner, UserSession } from '#access/user_session'
import { whyOver } from '#access/values/session_limits'

/** Where is the user logged in at `at` (epoch ms)? Last used first. Leans on the index `user_sessions (customer_id, user_id)`. */
export async function standingSessions(user: SessionOwner, at: number): Promise<UserSession[]> {
  const rows: Record<string, any>[] = await db
    .from('user_sessions')
    .where({ customer_id: sessionCustomerOf(user), user_id: user.id })
    .whereNull('ended_at')
    .orderBy('last_seen_at', 'desc')
  return rows.map(sessionOf).filter((session) => {
    const limits = session.isRemembered ? 'remembered' : 'usual'
    return whyOver(session, at, config.get(`access.sessions.${limits}`)) === null
  })
}

const sessionOf = (row: Record<string, any>): UserSession => ({
  id: row.id,
  userId: row.user_id,
  isRemembered: Boolean(row.is_remembered),
  address: row.address,
  userAgent: row.user_agent,
  createdAt: Number(row.created_at),
  lastSeenAt: Number(row.last_seen_at),
})
