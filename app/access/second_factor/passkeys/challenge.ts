import type { Session } from '@adonisjs/session'

/** What a challenge was made for; the answer to one is none to another. */
export type Ceremony = 'register' | 'second_step' | 'log_in' | 'confirm'

const KEY = 'passkey_challenge'
const ANSWERED_WITHIN_MS = 5 * 60_000

interface Kept {
  challenge: string
  ceremony: Ceremony
  at: number
}

/** Notes what was asked, at `at` (epoch ms), in place of what was asked before. */
export function keepChallenge(
  session: Session,
  ceremony: Ceremony,
  challenge: string,
  at = Date.now()
): void {
  session.put(KEY, { challenge, ceremony, at } satisfies Kept)
}

/** What was asked; null when it was something else or too long ago. Asked for once, it is gone: an answer counts once. */
export function takeChallenge(
  session: Session,
  ceremony: Ceremony,
  now = Date.now()
): string | null {
  const kept: Kept | null = session.pull(KEY, null)
  if (kept?.ceremony !== ceremony || now - kept.at >= ANSWERED_WITHIN_MS) return null
  return kept.challenge
}
