import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import { SetOpeningHours } from '#numbers/opening_hours/set_opening_hours'
import { followCustomers } from '#switching/follow_customers'
import { RANDI } from '#tests/support/customers_world'
import { DateTime } from 'luxon'
import { Company, KARI } from './company.ts'

/** Open on this weekday, or on another, all day. */
function openOn(company: Company, daysFromNow: number, version: number) {
  const now = DateTime.fromMillis(company.clock.now(), { zone: 'Europe/Oslo' })
  const { weekday } = now.plus({ days: daysFromNow })
  const week = [{ weekday, opensAt: 0, closesAt: 24 * 60 }]
  return new SetOpeningHours().execute(company.customer, { week, version }, RANDI)
}

test.group('Callers and opening hours', (group) => {
  group.each.setup(() => () => Company.closeAll())

  test('[C1] outside opening hours callers hear that it is closed; within them they are answered', async ({
    assert,
    cleanup,
  }) => {
    const company = await Company.open()
    cleanup(followCustomers(emitter, () => company.parts()))
    await openOn(company, 1, 1)
    const early = await company.callerRings('+4722110001')
    company.clock.advance(2000)
    await company.settle()
    assert.deepEqual([early.endedWith, early.isAnswered], ['rejected', false])

    await openOn(company, 0, 2)
    const later = await company.callerRings('+4722110002')
    company.engine.phones.at(KARI).answer()
    await company.settle()
    assert.isTrue(later.isTalking)
  })
})
