import { DateTime } from 'luxon'

/** Days begin and end, and times are shown, as in Norway, wherever the server stands. */
export const TIME_ZONE = 'Europe/Oslo'

/** Epoch ms at which a calendar day begins in Norway. `date` is midnight UTC of that day, as Vine reads it. */
export function startOfDay(date: Date): number {
  return norwegian(date).toMillis()
}

/** Epoch ms at which the day after it begins: the excluded end of the day. */
export function endOfDay(date: Date): number {
  return norwegian(date).plus({ days: 1 }).toMillis()
}

/** Epoch ms of a clock time in Norway. `date` has that clock time in UTC, as Vine reads it from a form. */
export function moment(date: Date): number {
  return norwegian(date).toMillis()
}

/** That clock time as a form's `datetime-local` field holds it. */
export function formTime(at: number): string {
  return DateTime.fromMillis(at, { zone: TIME_ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")
}

const norwegian = (date: Date) =>
  DateTime.fromJSDate(date, { zone: 'utc' }).setZone(TIME_ZONE, { keepLocalTime: true })
