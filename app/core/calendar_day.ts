/** Days as people in Norway write and mean them: `2026-12-01`, from its first moment in Oslo to the next day's. */
import { DateTime } from 'luxon'

/** `yyyy-mm-dd`: as text, days stand in the order of time. */
export type Day = string

const ZONE = 'Europe/Oslo'

/** Epoch ms. @throws when there is no such day. */
export function startOfDay(day: Day): number {
  const start = DateTime.fromISO(day, { zone: ZONE })
  if (!start.isValid) throw new RangeError(`No such day: ${day}`)
  return start.toMillis()
}

/** The day that it is in Norway at `at` (epoch ms). */
export function dayOf(at: number): Day {
  return DateTime.fromMillis(at, { zone: ZONE }).toISODate()!
}

export function dayAfter(day: Day): Day {
  return DateTime.fromISO(day, { zone: ZONE }).plus({ days: 1 }).toISODate()!
}

export function daysAfter(day: Day, days: number): Day {
  return DateTime.fromISO(day, { zone: ZONE }).plus({ days }).toISODate()!
}

/** How many days from the one to the other; below zero when it has been. */
export function daysBetween(from: Day, to: Day): number {
  const [start, end] = [from, to].map((day) => DateTime.fromISO(day, { zone: 'utc' }))
  return end.diff(start, 'days').days
}

/** Whether it is a day that exists, written as days are written here. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: ZONE }).isValid
}
