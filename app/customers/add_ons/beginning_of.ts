import { dayOf, startOfDay, type Day } from '#core/calendar_day'

/**
 * From which moment (epoch ms, whole seconds as columns hold them) does a change count that is asked for at `at`? Now, when no
 * day or today is named; else from the day's first moment. Null when the day has passed.
 */
export function beginningOf(day: Day | null | undefined, at: number): number | null {
  const now = wholeSecond(at)
  if (!day || day === dayOf(at)) return now
  const start = startOfDay(day)
  return start < now ? null : start
}

export function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000
}
