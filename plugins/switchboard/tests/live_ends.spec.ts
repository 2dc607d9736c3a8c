import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { DateTime } from 'luxon'
import { LiveHub } from '#core/live/live_hub'
import { cancel } from '#tests/plugin_suite/world'
import { Office } from './support/office.ts'
import { Screen } from './support/screen.ts'

test.group('When a stream ends', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[A0] a cancelled add-on ends it at once, and it does not come back', async ({ assert }) => {
    const office = await Office.open()
    const screen = await Screen.of(office.kari)
    await cancel(office.customer, 'switchboard', office.kari)
    await screen.ends()
    await screen.listen()
    assert.equal(screen.status, 404)
  })

  test('[privacy 24] logging out ends the user’s streams, and nobody else’s', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const [kari, ola] = [await Screen.of(office.kari), await Screen.of(office.ola)]
    await client.post('/logout').withCsrfToken().redirects(0).loginAs(office.kari)
    await kari.ends()
    assert.isFalse(ola.hasEnded)
  })

  test('[S4] a blocked user’s stream does not come back', async ({ assert }) => {
    const office = await Office.open()
    const screen = await Screen.of(office.kari)
    await office.kari.merge({ blockedAt: DateTime.utc() }).save()
    const hub = await app.container.make(LiveHub)
    hub.end(office.customer.id, ({ userId }) => userId === office.kari.id)
    await screen.ends()
    await screen.listen()
    assert.equal(screen.status, 302)
  })

  test('a closed browser leaves nothing behind', async ({ assert }) => {
    const office = await Office.open()
    const hub = await app.container.make(LiveHub)
    const channel = hub.channel(office.customer.id)
    const screen = await Screen.of(office.kari)
    assert.equal(channel.watchers, 1)
    screen.cut()
    await screen.ends()
    await assert.doesNotReject(() => office.rings('+4791110001'))
    assert.equal(channel.watchers, 0)
  })
})
