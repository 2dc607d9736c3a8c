import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { VirtualClock } from '#core/clock'
import { forgetOldDeliveries } from '#provisioning/webhooks/jobs/forget_old_deliveries'
import { aDelivery, anEndpoint } from '#tests/support/provisioning/webhooks_world'

const THIRTY_DAYS = 30 * 24 * 3_600_000

test.group('Old deliveries of webhooks', () => {
  test('[R9] they go after thirty days', async ({ assert }) => {
    const clock = new VirtualClock()
    const endpoint = await anEndpoint()
    await aDelivery(endpoint, clock.now() - THIRTY_DAYS - 1)
    const lately = await aDelivery(endpoint, clock.now() - THIRTY_DAYS)
    const log = await app.container.make('logger')
    const { signal } = new AbortController()
    await forgetOldDeliveries.run({ clock, log, signal })
    await forgetOldDeliveries.run({ clock, log, signal })
    const rows = await db.from('webhook_deliveries').where('endpoint_id', endpoint.id)
    assert.deepEqual(
      rows.map(({ id }) => id),
      [lately]
    )
  })
})
