/** How long a login lasts: without being used, and in all. */
export interface SessionLimits {
  idleMs: number
  absoluteMs: number
}

interface Lifetime {
  createdAt: number
  lastSeenAt: number
}

/** Why a session is over at `at` (epoch ms); null while it lasts. */
export function whyOver(
  { createdAt, lastSeenAt }: Lifetime,
  at: number,
  { idleMs, absoluteMs }: SessionLimits
): 'idle' | 'too_old' | null {
  if (at >= createdAt + absoluteMs) return 'too_old'
  if (at >= lastSeenAt + idleMs) return 'idle'
  return null
}
