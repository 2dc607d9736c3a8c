import db from '@adonisjs/lucid/services/db'
import type { AreaJob } from '#core/jobs'

const HOUR_MS = 3_600_000
/** No wait is longer than a quarter of an hour: after a day a wrong try is history. */
const TRIES_KEPT_MS = 24 * HOUR_MS
/** A session that is over is shown to nobody; it is kept for as long as somebody may ask what happened. */
const ENDED_SESSIONS_KEPT_MS = 30 * 24 * HOUR_MS

/** Wrong tries and logins that ended are personal data too: they go when they have served. Safe to run twice. */
export const forgetOldLogins: AreaJob = {
  name: 'access.forget_old_logins',
  schedule: '17 3 * * *',

  async run({ clock, log }) {
    const now = clock.now()
    const tries = await db
      .from('login_tries')
      .where('tried_at', '<', now - TRIES_KEPT_MS)
      .delete()
    const sessions = await db
      .from('user_sessions')
      .where('ended_at', '<', now - ENDED_SESSIONS_KEPT_MS)
      .delete()
    log.info({ tries: Number(tries), sessions: Number(sessions) }, 'Old logins are forgotten')
  },
}
