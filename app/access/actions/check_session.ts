import config from '@adonisjs/core/services/config'
import db from '@adonisjs/lucid/services/db'
import type User from '#access/models/user'
import { standingOfLogin, type StoredSession } from '#access/queries/standing_of_login'
import { isSecretOf, type SessionKey } from '#access/session_key'
import { sessionCustomerOf } from '#access/user_session'
import type { Device, EndedWhy, UserSession } from '#access/user_session'
import { whyOver } from '#access/values/session_limits'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** How exact `last_seen_at` is: a write at every request would cost more than it tells. */
const SEEN_EVERY_MS = 60_000

export type CheckRefusal = 'not_let_in' | EndedWhy

/**
 * May this login go on (privacy 24)? Asked at every request, and answered by one indexed query, which also loads the
 * user's customer. No session is a fine answer: the login has not been written down yet.
 */
export class CheckSession {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    user: User,
    key: SessionKey | null,
    device: Device
  ): Promise<Result<UserSession | null, CheckRefusal>> {
    const { customer, hasSecondFactor, session } = await standingOfLogin(user, key?.id ?? null)
    user.hasSecondFactor = hasSecondFactor
    if (customer) user.$setRelated('customer', customer)
    if (!(await user.isLetIn())) return refused('not_let_in')
    if (session?.endedWhy) return refused(session.endedWhy)
    if (!key) return done(null)
    if (!session || !belongs(session, user, key)) return refused('ended_elsewhere')
    return this.#standing(user, session, device)
  }

  async #standing(user: User, session: StoredSession, device: Device) {
    const at = this.clock.now()
    const limits = session.isRemembered ? 'remembered' : 'usual'
    const why = whyOver(session, at, config.get(`access.sessions.${limits}`))
    if (why) {
      await this.#write(user, session, { ended_at: at, ended_why: why })
      return refused(why)
    }
    if (at - session.lastSeenAt >= SEEN_EVERY_MS) {
      const address = device.address.slice(0, 45)
      await this.#write(user, session, { last_seen_at: at, address })
    }
    return done<UserSession>(session)
  }

  async #write(user: User, { id }: StoredSession, facts: Record<string, string | number>) {
    await db
      .from('user_sessions')
      .where({ customer_id: sessionCustomerOf(user), id })
      .whereNull('ended_at')
      .update(facts)
  }
}

function belongs(session: StoredSession, user: User, { secret }: SessionKey): boolean {
  return session.userId === user.id && isSecretOf(session.secretHash, secret)
}
