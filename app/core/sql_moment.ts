import { DateTime } from 'luxon'

/** An instant (epoch ms) as `dateTime` columns hold it: UTC, the same text on SQLite and MySQL. Never bind a JavaScript Date. */
export function sqlMoment(at: number): string {
  return DateTime.fromMillis(at, { zone: 'utc' }).toFormat('yyyy-MM-dd HH:mm:ss.SSS')
}
