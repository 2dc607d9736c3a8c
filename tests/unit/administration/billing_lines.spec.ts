import { test } from '@japa/runner'
import { billingLines, type BilledDay } from '#administration/billing/values/billing_lines'

const price = (
  oerePerMonth: number,
  per: 'customer' | 'user' = 'customer',
  validFrom?: string
) => ({
  ...{ oerePerMonth, per },
  validFrom: validFrom ?? null,
})
const days = (count: number, one: BilledDay['price'], users = 0): BilledDay[] =>
  Array.from({ length: count }, () => ({ price: one, users }))

test.group('The lines of a billing basis', () => {
  test('[A0] a whole month costs the whole price, in every month', ({ assert }) => {
    for (const length of [28, 29, 30, 31]) {
      const [line] = billingLines('board', days(length, price(199_99)), length)
      assert.equal(line.amountOere, 199_99)
    }
  })

  test('[A0] a part costs its days, to the nearest øre, halves up', ({ assert }) => {
    const amount = (count: number, oere: number) =>
      billingLines('board', days(count, price(oere)), 30)[0].amountOere
    assert.equal(amount(10, 100_00), 33_33)
    assert.equal(amount(20, 100_00), 66_67)
    assert.equal(amount(15, 1), 1)
    assert.equal(amount(14, 1), 0)
  })

  test('[A0] a new price in the month is a line of its own', ({ assert }) => {
    const month = [...days(10, price(100_00)), ...days(20, price(130_00, 'customer', '2026-11-11'))]
    const lines = billingLines('board', month, 30)
    assert.deepEqual(
      lines.map(({ days: count, amountOere }) => [count, amountOere]),
      [
        [10, 33_33],
        [20, 86_67],
      ]
    )
  })

  test('[A0] for each user, each day costs its own users, rounded once', ({ assert }) => {
    const perUser = price(199_00, 'user')
    const month = [...days(10, perUser, 3), ...days(20, perUser, 4)]
    const [line] = billingLines('board', month, 30)
    assert.include(line, { days: 30, unitDays: 110, amountOere: 729_67 })
  })

  test('[A0] nothing had is nothing to pay', ({ assert }) => {
    assert.deepEqual(billingLines('board', [], 30), [])
  })
})
