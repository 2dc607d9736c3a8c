import db from '@adonisjs/lucid/services/db'
import SessionsEnded from '#access/events/sessions_ended'
import { endSessionsOf } from '#access/actions/end_sessions'
import type User from '#access/models/user'
import { sessionCustomerOf } from '#access/user_session'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** A user ends logins of their own on other devices: one of them, or all but the one they sit at. */
export class EndOwnSessions {
  constructor(private clock: Clock = new SystemClock()) {}

  async one(user: User, sessionId: string, by: Actor): Promise<Result<null, 'unknown_session'>> {
    const at = this.clock.now()
    const own = { customer_id: sessionCustomerOf(user), id: sessionId, user_id: user.id }
    const isFound = await db.transaction(async (client) => {
      const session = await client.from('user_sessions').where(own).forUpdate().first()
      if (session?.ended_at === null) {
        const end = { ended_at: at, ended_why: 'ended_elsewhere' }
        await client.from('user_sessions').where(own).update(end)
        await recordAudit({ ...ended(user), by }, at, client)
      }
      return session !== null
    })
    if (!isFound) return refused('unknown_session')
    await SessionsEnded.dispatch(user.customerId, user.id)
    return done(null)
  }

  async othersThan(user: User, sessionId: string, by: Actor): Promise<void> {
    const at = this.clock.now()
    await db.transaction(async (client) => {
      await endSessionsOf(user, 'ended_elsewhere', at, client, sessionId)
      await recordAudit({ ...ended(user), by }, at, client)
    })
  }
}

const ended = ({ id, name, customerId }: User) => ({
  customerId,
  action: 'user.sessions_ended',
  subject: { type: 'user', id, name },
})
