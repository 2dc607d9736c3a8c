import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import emitter from '@adonisjs/core/services/emitter'
import { VirtualClock } from '#core/clock'
import { CancelAddOn } from '#customers/add_ons/actions/cancel_add_on'
import { OrderAddOn } from '#customers/add_ons/actions/order_add_on'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import Entitlement from '#customers/add_ons/models/entitlement'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { customersWithAddOn } from '#customers/add_ons/queries/customers_with_add_on'
import { Entitlements } from '#plugin_host/entitlements'
import { aCustomer } from '#tests/support/world'

/** Sells a board, and a wall that needs the board. */
class TwoAddOns extends AddOnCatalogue {
  #addOns = [
    { id: 'board', requires: [] },
    { id: 'wall', requires: ['board'] },
  ]

  find(id: string) {
    return this.#addOns.find((addOn) => addOn.id === id)
  }

  requiring(id: string) {
    return this.#addOns.filter(({ requires }) => requires.some((one) => one === id))
  }
}

const DONE = { ok: true, value: null }

async function aShop() {
  const clock = new VirtualClock(Date.UTC(2026, 0, 5, 9, 0, 0, 700))
  const customer = await aCustomer()
  const order = new OrderAddOn(new TwoAddOns(), clock)
  const cancel = new CancelAddOn(new TwoAddOns(), clock)
  return {
    ...{ clock, customer },
    order: (addOnId: string) => order.execute(customer, { addOnId, byUserId: 1 }),
    cancel: (addOnId: string) => cancel.execute(customer, { addOnId, byUserId: 1 }),
    active: async () => [...(await activeAddOns(customer.id, clock.now()))],
    rows: () => Entitlement.query().where('customer_id', customer.id),
  }
}

test.group('Ordering and cancelling add-ons', (group) => {
  group.each.teardown(() => emitter.restore())

  test('[A0] an ordered add-on is active at once, until it is cancelled', async ({ assert }) => {
    const events = emitter.fake([AddOnOrdered, AddOnCancelled])
    const shop = await aShop()
    assert.deepEqual(await shop.order('board'), DONE)
    assert.deepEqual(await shop.active(), ['board'])
    assert.deepEqual(await shop.cancel('board'), DONE)
    assert.deepEqual(await shop.active(), [])
    events.assertEmitted(AddOnOrdered, ({ data }) => data.customerId === shop.customer.id)
    events.assertEmitted(AddOnCancelled, ({ data }) => data.addOnId === 'board')
  })

  test('[A0] ordering or cancelling twice is done once and told once', async ({ assert }) => {
    const events = emitter.fake([AddOnOrdered, AddOnCancelled])
    const shop = await aShop()
    await shop.order('board')
    await shop.order('board')
    assert.lengthOf(await shop.rows(), 1)
    await shop.cancel('board')
    await shop.cancel('board')
    events.assertEmittedCount(AddOnOrdered, 1)
    events.assertEmittedCount(AddOnCancelled, 1)
  })

  test('[A0] an add-on can be ordered again within the same second', async ({ assert }) => {
    emitter.fake([AddOnOrdered, AddOnCancelled])
    const shop = await aShop()
    await shop.order('board')
    await shop.cancel('board')
    await shop.order('board')
    assert.deepEqual(await shop.active(), ['board'])
    assert.lengthOf(await shop.rows(), 2)
  })

  test('[A0] an order takes back a cancellation that is still to come', async ({ assert }) => {
    emitter.fake([AddOnOrdered])
    const shop = await aShop()
    const now = DateTime.fromMillis(shop.clock.now(), { zone: 'utc' })
    await Entitlement.create({
      customerId: shop.customer.id,
      pluginId: 'board',
      activatedAt: now.minus({ days: 9 }),
      cancelledAt: now.plus({ days: 9 }),
    })
    await shop.order('board')
    shop.clock.advance(10 * 24 * 60 * 60 * 1000)
    assert.deepEqual(await shop.active(), ['board'])
  })

  test('[A0] what cannot be ordered is refused with a reason', async ({ assert }) => {
    const shop = await aShop()
    assert.deepEqual(await shop.order('horse'), { ok: false, refusal: 'unknown_add_on' })
    assert.deepEqual(await shop.order('wall'), { ok: false, refusal: 'required_add_on_missing' })
    shop.customer.status = 'suspended'
    assert.deepEqual(await shop.order('board'), { ok: false, refusal: 'customer_not_active' })
  })

  test('[A0] what another add-on needs is not cancelled under it', async ({ assert }) => {
    emitter.fake([AddOnOrdered, AddOnCancelled])
    const shop = await aShop()
    await shop.order('board')
    await shop.order('wall')
    const refusal = 'needed_by_another_add_on'
    assert.deepEqual(await shop.cancel('board'), { ok: false, refusal })
    await shop.cancel('wall')
    assert.deepEqual(await shop.cancel('board'), DONE)
  })

  test('[S5] [S7] a customer that is not active has no add-ons', async ({ assert }) => {
    emitter.fake([AddOnOrdered])
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

  test('[A0] the host forgets what it knew when an add-on is ordered or cancelled', async ({
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
