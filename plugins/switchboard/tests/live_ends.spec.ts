import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { DateTime } from 'luxon'
import { LiveHub } from '#core/live/live_hub'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { RANDI } from '#tests/support/customers_world'
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

  test('[S7] a suspended customer’s streams end at once, and whoever logs in when it is reopened has one again', async ({
    assert,
  }) => {
    const office = await Office.open()
    const screens = [await Screen.of(office.kari), await Screen.of(office.ola)]
    await new SuspendCustomer().execute(office.customer, { reason: 'Prøve' }, RANDI)
    for (const screen of screens) {
      await screen.ends()
      await screen.listen()
      assert.equal(screen.status, 302)
    }
    await new ReopenCustomer().execute(office.customer, RANDI)
    const again = await Screen.of(office.kari)
    assert.equal(again.status, 200)
  })

  test('[S5] a terminated customer’s streams end at once, and nobody else’s', async ({
    assert,
  }) => {
    const [office, other] = [await Office.open(), await Office.open()]
    const [ours, theirs] = [await Screen.of(office.kari), await Screen.of(other.kari)]
    const input = { reason: 'Prøve', endsOn: null }
    await new TerminateCustomer().execute(office.customer, input, RANDI)
    await ours.ends()
    await ours.listen()
    assert.equal(ours.status, 302)
    assert.isFalse(theirs.hasEnded)
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
