import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import logger from '@adonisjs/core/services/logger'
import { EntitlementWatch } from '#customers/add_ons/entitlement_watch'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import { aShop } from '#tests/support/add_ons_world'

async function watched() {
  const shop = await aShop()
  const watch = new EntitlementWatch(shop.clock, logger)
  const told: string[] = []
  const hear = (fact: string) => (turn: AddOnActivated | AddOnEnded) => {
    if (turn.customerId === shop.customer.id) told.push(`${turn.addOnId} ${fact}`)
  }
  const stop = [
    emitter.on(AddOnActivated, hear('activated')),
    emitter.on(AddOnEnded, hear('ended')),
  ]
  const goTo = async (at: number) => {
    shop.clock.advanceTo(at)
    await watch.look()
  }
  return { ...shop, watch, told, goTo, close: () => stop.forEach((off) => off()) }
}

test.group('The watch over entitlements', () => {
  test('[A0] tells when the date of an order or a cancellation comes, once', async ({
    assert,
    cleanup,
  }) => {
    const { told, goTo, close, order, cancel } = await watched()
    cleanup(close)
    await order('board', { from: '2026-02-01' })
    await cancel('board', { from: '2026-03-01' })
    await goTo(Date.UTC(2026, 0, 31, 22, 59, 59))
    assert.deepEqual(told, [])
    await goTo(Date.UTC(2026, 0, 31, 23, 0, 0))
    await goTo(Date.UTC(2026, 0, 31, 23, 0, 1))
    assert.deepEqual(told, ['board activated'])
    await goTo(Date.UTC(2026, 1, 28, 23, 0, 0))
    await goTo(Date.UTC(2026, 1, 28, 23, 0, 4))
    assert.deepEqual(told, ['board activated', 'board ended'])
  })

  test('[A0] tells what another process did, also when its row comes late', async ({
    assert,
    cleanup,
  }) => {
    const { told, goTo, close, order, cancel, clock } = await watched()
    cleanup(close)
    await order('board')
    clock.advance(2000)
    await cancel('board')
    told.length = 0
    await goTo(clock.now() + 3000)
    assert.deepEqual(told, ['board activated', 'board ended'])
  })

  test('[A0] does not repeat what this process was told by the action', async ({
    assert,
    cleanup,
  }) => {
    const { told, goTo, close, order, watch, clock } = await watched()
    cleanup(close)
    const off = emitter.on(AddOnActivated, (turn) => {
      watch.heard({ event: AddOnActivated, ...turn })
    })
    cleanup(() => off())
    await order('board')
    await goTo(clock.now() + 1000)
    assert.deepEqual(told, ['board activated'])
  })
})
