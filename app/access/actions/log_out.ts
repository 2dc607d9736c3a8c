import db from '@adonisjs/lucid/services/db'
import { sessionCustomerOf } from '#access/user_session'
import type { SessionOwner, UserSession } from '#access/user_session'
import { type Clock, SystemClock } from '#core/clock'

/** Ends one login by the wish of who uses it: a copy of its cookie is worth nothing from then on. */
export class LogOut {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(user: SessionOwner, { id }: Pick<UserSession, 'id'>): Promise<void> {
    await db
      .from('user_sessions')
      .where({ customer_id: sessionCustomerOf(user), id })
      .whereNull('ended_at')
      .update({ ended_at: this.clock.now(), ended_why: 'logged_out' })
  }
}
