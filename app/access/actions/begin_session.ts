import config from '@adonisjs/core/services/config'
import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import { freshSecret, hashOfSecret, writeKey } from '#access/session_key'
import { sessionCustomerOf } from '#access/user_session'
import type { Device, SessionOwner, UserSession } from '#access/user_session'
import { type Clock, SystemClock } from '#core/clock'

export interface BegunSession {
  session: UserSession
  /** For the session alone: nobody can ask for it again. */
  key: string
}

/** Writes down a login, and forgets those of the user that have long been over. */
export class BeginSession {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    user: SessionOwner,
    { address, userAgent, isRemembered }: Device & { isRemembered: boolean }
  ): Promise<BegunSession> {
    const at = this.clock.now()
    const [id, secret] = [ulid(at), freshSecret()]
    await this.#forgetOld(user, at)
    const device = { address: address.slice(0, 45), userAgent: userAgent.slice(0, 255) }
    await db.table('user_sessions').insert({
      ...{ customer_id: sessionCustomerOf(user), id, user_id: user.id },
      ...{ secret_hash: hashOfSecret(secret), is_remembered: isRemembered },
      ...{ address: device.address, user_agent: device.userAgent },
      ...{ created_at: at, last_seen_at: at },
    })
    const session = { id, userId: user.id, isRemembered, ...device, createdAt: at, lastSeenAt: at }
    return { session, key: writeKey({ id, secret }) }
  }

  async #forgetOld(user: SessionOwner, at: number) {
    await db
      .from('user_sessions')
      .where({ customer_id: sessionCustomerOf(user), user_id: user.id })
      .where('last_seen_at', '<', at - config.get<number>('access.forgetSessionsAfterMs'))
      .delete()
  }
}
