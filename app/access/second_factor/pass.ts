import type { Session } from '@adonisjs/session'

/** Session key: that the second factor was proved in this session, by whom and when (epoch ms). */
const SECOND_FACTOR_AT = 'second_factor_at'

interface Pass {
  userId: number
  at: number
}

export function keepPass(session: Session, userId: number, at: number): void {
  session.put(SECOND_FACTOR_AT, { userId, at } satisfies Pass)
}

/** Whether this user has proved it in this session; what another did here before them does not count. */
export function hasPass(session: Session, userId: number): boolean {
  const pass: Pass | null = session.get(SECOND_FACTOR_AT, null)
  return pass?.userId === userId
}
