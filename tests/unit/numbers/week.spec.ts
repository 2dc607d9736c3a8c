import { test } from '@japa/runner'
import { isOpen } from '#numbers/opening_hours/week'

/** Weekdays 8 to 16, and a Saturday until midnight. */
const WEEK = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: 8 * 60, closesAt: 16 * 60 })),
  { weekday: 6, opensAt: 10 * 60, closesAt: 24 * 60 },
]
const at = (moment: string) => Date.parse(moment)

test.group('Opening hours', () => {
  test('[C1] the opening minute is open, the closing minute is closed', ({ assert }) => {
    assert.isFalse(isOpen(WEEK, at('2026-01-05T07:59:59+01:00')))
    assert.isTrue(isOpen(WEEK, at('2026-01-05T08:00:00+01:00')))
    assert.isTrue(isOpen(WEEK, at('2026-01-05T15:59:59+01:00')))
    assert.isFalse(isOpen(WEEK, at('2026-01-05T16:00:00+01:00')))
  })

  test('[C1] times are Norwegian, in summer and in winter', ({ assert }) => {
    assert.isTrue(isOpen(WEEK, at('2026-01-05T07:30:00Z')))
    assert.isTrue(isOpen(WEEK, at('2026-07-06T06:30:00Z')))
    assert.isFalse(isOpen(WEEK, at('2026-01-05T06:30:00Z')))
  })

  test('[C1] a day that is not mentioned is closed; with no day at all it is always open', ({
    assert,
  }) => {
    assert.isFalse(isOpen(WEEK, at('2026-01-11T12:00:00+01:00')))
    assert.isTrue(isOpen(WEEK, at('2026-01-10T23:59:00+01:00')))
    assert.isTrue(isOpen([], at('2026-01-11T12:00:00+01:00')))
  })
})
