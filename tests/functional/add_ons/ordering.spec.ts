import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import emitter from '@adonisjs/core/services/emitter'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import { changesSoFar } from '#customers/add_ons/queries/changes_so_far'
import { customersWithAddOn } from '#customers/add_ons/queries/customers_with_add_on'
import { Entitlements } from '#plugin_host/entitlements'
import { aShop, randi, SHOP_OPENS } from '#tests/support/add_ons_world'

const DONE = { ok: true, value: null }
const refusal = (reason: string) => ({ ok: false, refusal: reason })
const DAY_MS = 24 * 60 * 60 * 1000
const FACTS = [AddOnOrdered, AddOnCancelled, AddOnActivated, AddOnEnded]

test.group('Ordering and cancelling add-ons now', (group) => {
  group.each.teardown(() => emitter.restore())

  test('[A0] an ordered add-on is active at once, until it is cancelled', async ({ assert }) => {
    const events = emitter.fake(FACTS)
    const shop = await aShop()
    assert.deepEqual(await shop.order('board'), DONE)
    assert.deepEqual(await shop.active(), ['board'])
    assert.deepEqual(await shop.cancel('board'), DONE)
    assert.deepEqual(await shop.active(), [])
    for (const fact of FACTS) {
      events.assertEmitted(fact, ({ data }) => data.customerId === shop.customer.id)
    }
  })

  test('[A0] ordering or cancelling twice is done once and told once', async ({ assert }) => {
    const events = emitter.fake(FACTS)
    const shop = await aShop()
    await shop.order('board')
    await shop.order('board')
    assert.lengthOf(await shop.rows(), 1)
    await shop.cancel('board')
    await shop.cancel('board')
    for (const fact of FACTS) events.assertEmittedCount(fact, 1)
    assert.lengthOf(await shop.log(), 2)
  })

  test('[A0] an add-on can be ordered again within the same second', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board')
    await shop.cancel('board')
    await shop.order('board')
    assert.deepEqual(await shop.active(), ['board'])
    assert.deepEqual(await shop.states(), ['board cancelled', 'board active'])
  })

  test('[A0] what cannot be ordered is refused with a reason', async ({ assert }) => {
    const shop = await aShop()
    assert.deepEqual(await shop.order('horse'), refusal('unknown_add_on'))
    assert.deepEqual(await shop.order('wall'), refusal('required_add_on_missing'))
    await shop.customer.merge({ status: 'suspended' }).save()
    assert.deepEqual(await shop.order('board'), refusal('customer_not_active'))
    assert.isEmpty(await shop.log())
  })

  test('[A0] what another add-on needs is not cancelled under it', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board')
    await shop.order('wall')
    assert.deepEqual(await shop.cancel('board'), refusal('needed_by_another_add_on'))
    await shop.cancel('wall')
    assert.deepEqual(await shop.cancel('board'), DONE)
  })

  test('[S5] [S7] a customer that is not active has no add-ons', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board')
    const holders = async () => {
      const customers = await customersWithAddOn('board', shop.clock.now())
      return customers.map(({ id }) => id)
    }
    assert.deepEqual(await holders(), [shop.customer.id])
    for (const status of ['suspended', 'terminated'] as const) {
      await shop.customer.merge({ status }).save()
      assert.deepEqual(await shop.active(), [])
      assert.deepEqual(await holders(), [])
    }
  })

  test('[A0] the host forgets what it knew when an add-on begins or ends', async ({
    assert,
    cleanup,
  }) => {
    const forgotten: number[] = []
    const entitlements = await app.container.make(Entitlements)
    entitlements.forget = (customerId) => void forgotten.push(customerId)
    cleanup(() => void Reflect.deleteProperty(entitlements, 'forget'))
    const { order, cancel, customer } = await aShop()
    await order('board')
    await cancel('board')
    assert.deepEqual(forgotten, [customer.id, customer.id])
  })
})

test.group('Ordering and cancelling add-ons from a date', (group) => {
  group.each.teardown(() => emitter.restore())

  test('[A0] an order from a date is ordered until that day begins in Norway', async ({
    assert,
  }) => {
    const shop = await aShop()
    await shop.order('board', { from: '2026-02-01' })
    assert.deepEqual(await shop.states(), ['board ordered'])
    shop.clock.advanceTo(Date.UTC(2026, 0, 31, 22, 59, 59, 999))
    assert.deepEqual(await shop.active(), [])
    shop.clock.advance(1)
    assert.deepEqual(await shop.active(), ['board'])
    assert.deepEqual(await shop.states(), ['board active'])
  })

  test('[A0] a cancellation from a date lets it stay until that day begins', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board')
    await shop.cancel('board', { from: '2026-07-01' })
    assert.deepEqual(await shop.states(), ['board ending'])
    shop.clock.advanceTo(Date.UTC(2026, 5, 30, 21, 59, 59, 999))
    assert.deepEqual(await shop.active(), ['board'])
    shop.clock.advance(1)
    assert.deepEqual(await shop.active(), [])
    assert.deepEqual(await shop.states(), ['board cancelled'])
  })

  test('[A0] today is now, and no earlier day is taken', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board', { from: '2026-01-05' })
    assert.deepEqual(await shop.active(), ['board'])
    assert.deepEqual(await shop.order('wall', { from: '2026-01-04' }), refusal('date_has_passed'))
    assert.deepEqual(await shop.cancel('board', { from: '2026-01-04' }), refusal('date_has_passed'))
  })

  test('[A0] an order takes back a cancellation that is still to come', async ({ assert }) => {
    const events = emitter.fake(FACTS)
    const shop = await aShop()
    await shop.order('board')
    await shop.cancel('board', { from: '2026-01-09' })
    await shop.order('board')
    shop.clock.advance(10 * DAY_MS)
    assert.deepEqual(await shop.active(), ['board'])
    assert.lengthOf(await shop.rows(), 1)
    events.assertEmittedCount(AddOnActivated, 1)
    events.assertNotEmitted(AddOnEnded)
  })

  test('[A0] an order of a later date is moved forward, or taken back', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board', { from: '2026-03-01' })
    await shop.order('board', { from: '2026-02-01' })
    assert.deepEqual(await shop.activeOn('2026-02-01'), ['board'])
    await shop.cancel('board', { from: '2026-01-20' })
    assert.deepEqual(await shop.states(), ['board cancelled'])
    assert.deepEqual(await shop.activeOn('2026-04-01'), [])
  })

  test('[A0] an add-on may end and come back, with a pause between', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board')
    await shop.cancel('board', { from: '2026-02-01' })
    await shop.order('board', { from: '2026-03-01' })
    assert.deepEqual(await shop.states(), ['board ending', 'board ordered'])
    assert.deepEqual(await shop.activeOn('2026-01-31'), ['board'])
    assert.deepEqual(await shop.activeOn('2026-02-28'), [])
    assert.deepEqual(await shop.activeOn('2026-03-01'), ['board'])
    await shop.order('board')
    assert.deepEqual(await shop.states(), ['board active', 'board cancelled'])
  })

  test('[A0] on no day is an add-on active without what it requires', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board', { from: '2026-02-01' })
    assert.deepEqual(await shop.order('wall'), refusal('required_add_on_missing'))
    assert.deepEqual(await shop.order('wall', { from: '2026-02-01' }), DONE)
    const tooEarly = await shop.cancel('board', { from: '2026-03-01' })
    assert.deepEqual(tooEarly, refusal('needed_by_another_add_on'))
    await shop.cancel('wall', { from: '2026-03-01' })
    assert.deepEqual(await shop.cancel('board', { from: '2026-03-01' }), DONE)
    const again = await shop.order('wall', { from: '2026-02-10' })
    assert.deepEqual(again, refusal('required_add_on_ending'))
  })

  test('[A0] [S6] who ordered, who cancelled and when stays in the history', async ({ assert }) => {
    const shop = await aShop()
    await shop.order('board', { from: '2026-02-01' })
    shop.clock.advance(DAY_MS)
    await shop.cancel('board', { from: '2026-06-01' }, randi)
    const [row] = await shop.rows()
    const { $attributes: kept } = row
    assert.include(kept, { orderedAt: SHOP_OPENS, orderedByName: 'Sissel Moen' })
    assert.include(kept, { cancelAskedAt: SHOP_OPENS + DAY_MS, cancelAskedByName: 'Randi Støtte' })
    const [ordered, cancelled] = await shop.log()
    assert.include(ordered, { action: 'add_on.ordered', actor_name: 'Sissel Moen' })
    assert.deepEqual(ordered.changes, { periods: [[], ['2026-02-01 00:00:00 –']] })
    assert.include(cancelled, { action: 'add_on.cancelled', actor_name: 'Randi Støtte' })
    const both = ['2026-02-01 00:00:00 –', '2026-02-01 00:00:00 – 2026-06-01 00:00:00']
    assert.deepEqual(cancelled.changes, { periods: [[both[0]], [both[1]]] })
  })

  test('[A0] the second of two who decide at once is told, unless they agree', async ({
    assert,
  }) => {
    const shop = await aShop()
    const version = () => changesSoFar(shop.customer.id, 'board')
    const seen = await version()
    await shop.order('board', { version: seen, from: '2026-02-01' })
    const other = await shop.order('board', { version: seen })
    assert.deepEqual(other, refusal('changed_meanwhile'))
    assert.deepEqual(await shop.order('board', { version: seen, from: '2026-02-01' }), DONE)
    assert.deepEqual(await shop.cancel('board', { version: seen }), refusal('changed_meanwhile'))
    assert.deepEqual(await shop.cancel('board', { version: await version() }), DONE)
    assert.deepEqual(await shop.cancel('board', { version: seen }), DONE)
  })
})
