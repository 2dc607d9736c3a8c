/** When a customer answers its telephones: a week that repeats. Days and times are as in Norway. */
import { DateTime } from 'luxon'
import { TIME_ZONE } from '#core/norwegian_time'

/** Minutes after midnight; `closesAt` is excluded, 24 * 60 is midnight. */
export interface OpenTime {
  /** ISO: 1 is Monday, 7 is Sunday. */
  weekday: number
  opensAt: number
  closesAt: number
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Nothing said is always open: nobody loses a call by not having filled in a form. `at` is epoch ms. */
export function isOpen(week: readonly OpenTime[], at: number): boolean {
  if (week.length === 0) return true
  const now = DateTime.fromMillis(at, { zone: TIME_ZONE })
  const minute = now.hour * 60 + now.minute
  return week.some(
    ({ weekday, opensAt, closesAt }) =>
      weekday === now.weekday && opensAt <= minute && minute < closesAt
  )
}

/** `09:30`; midnight at the end of a day is `24:00`, which forms write `23:59`. */
export function clockFace(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

export function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
