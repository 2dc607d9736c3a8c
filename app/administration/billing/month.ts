import { dayAfter, dayOf, startOfDay, type Day } from '#core/calendar_day'

/** `2026-11`, Norwegian. */
export type Month = string

export interface MonthDay {
  day: Day
  /** Epoch ms; `end` is the next day's start. */
  start: number
  end: number
}

export const monthOf = (at: number): Month => dayOf(at).slice(0, 7)

export function daysOf(month: Month): MonthDay[] {
  const days: MonthDay[] = []
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) {
    days.push({ day, start: startOfDay(day), end: startOfDay(dayAfter(day)) })
  }
  return days
}
