import env from '#start/env'
import type { SessionLimits } from '#access/values/session_limits'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** How long a login lasts (privacy 24); the session's cookie must live as long as the longest (`config/session.ts`). */
export const sessions: { usual: SessionLimits; remembered: SessionLimits } = {
  usual: { idleMs: 12 * HOUR_MS, absoluteMs: 7 * DAY_MS },
  remembered: { idleMs: 30 * DAY_MS, absoluteMs: 30 * DAY_MS },
}

/** Sessions that are over are shown to nobody, and forgotten after this. */
export const forgetSessionsAfterMs = 30 * DAY_MS

/** Whether contact persons and provider staff must have a second factor, or may (privacy 23). Everybody else always may. */
export const secondFactor = env.get('SECOND_FACTOR', 'required')
