/** Session key: epoch ms of the last proof of identity (password, and second factor when the user has one). */
export const PROVED_AT = 'proved_at'

const FRESH_FOR_MS = 15 * 60_000

/** Whether what the session holds is a proof not older than a quarter of an hour. Both times in epoch ms. */
export function isFreshProof(provedAt: unknown, now: number): boolean {
  return typeof provedAt === 'number' && now - provedAt < FRESH_FOR_MS
}
