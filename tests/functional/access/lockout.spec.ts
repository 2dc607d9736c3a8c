import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { LoginThrottle } from '#access/login_throttle'
import { SystemClock, VirtualClock } from '#core/clock'
import { Device } from '#tests/support/device'
import { aCustomer, aUser } from '#tests/support/world'

const SECOND = 1000

interface Name {
  username: string
}

async function guesses(user: Name, times: number, device = new Device()) {
  const statuses: number[] = []
  for (let tries = 0; tries < times; tries++) {
    const { status } = await device.logIn(user, { password: 'feil passord' })
    statuses.push(status)
  }
  return statuses
}

test.group('Wrong tries to log in', (group) => {
  let clock: VirtualClock
  group.each.setup(() => {
    clock = new VirtualClock(Date.now())
    app.container.swap(SystemClock, () => clock)
    return () => app.container.restore(SystemClock)
  })

  test('[privacy 28] after five, one must wait, also with the right password, and is told how long', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    assert.deepEqual(await guesses(user, 5), [422, 422, 422, 422, 422])
    const early = await new Device().logIn(user)
    assert.equal(early.status, 429)
    assert.equal(early.headers.get('retry-after'), '30')
    assert.include(early.text, 'prøv igjen om 30 sekunder')
    clock.advance(30 * SECOND)
    const { status } = await new Device().logIn(user)
    assert.equal(status, 302)
  })

  test('[privacy 28] each further wait is twice as long', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await guesses(user, 5)
    clock.advance(30 * SECOND)
    await guesses(user, 1)
    clock.advance(30 * SECOND)
    const { status, text } = await new Device().logIn(user)
    assert.equal(status, 429)
    assert.include(text, 'prøv igjen om 30 sekunder')
    clock.advance(30 * SECOND)
    await guesses(user, 1)
    const later = await new Device().logIn(user)
    assert.include(later.text, 'prøv igjen om 2 minutter')
  })

  test('[privacy 28] tries that come too early do not make it longer', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await guesses(user, 25)
    clock.advance(30 * SECOND)
    const { status } = await new Device().logIn(user)
    assert.equal(status, 302)
  })

  test('[privacy 28] one that succeeds forgets the others', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await guesses(user, 4)
    await new Device().logIn(user)
    assert.deepEqual(await guesses(user, 5), [422, 422, 422, 422, 422])
  })

  test('[privacy 28] a username that does not exist waits just as long', async ({ assert }) => {
    const nobody = { username: 'finnes-ikke@bedrift.example' }
    await guesses(nobody, 5)
    const { status, headers } = await new Device().logIn(nobody)
    assert.deepEqual([status, headers.get('retry-after')], [429, '30'])
  })

  test('[privacy 28] a stranger cannot keep a user out of the own device', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const own = await Device.of(user)
    await own.post('/logout', {}, { from: '/me' })
    await guesses(user, 10)
    const { status } = await own.logIn(user)
    assert.equal(status, 302)
  })

  test('[privacy 28] the own device has no more tries than others', async ({ assert }) => {
    const [user, colleague] = [await aUser(await aCustomer()), await aUser(await aCustomer())]
    const own = await Device.of(user)
    await own.post('/logout', {}, { from: '/me' })
    assert.deepEqual(await guesses(user, 6, own), [422, 422, 422, 422, 422, 429])
    assert.deepEqual(await guesses(colleague, 5), [422, 422, 422, 422, 422])
    const { status } = await own.logIn(colleague)
    assert.equal(status, 429)
  })

  test('[privacy 28] many usernames from one address wait as well; other addresses do not', async ({
    assert,
  }) => {
    const tries = (username: string, address: string) =>
      new LoginThrottle({ username, address, knownDevice: null }, clock).count()
    for (let n = 0; n < 30; n++) assert.equal(await tries(`nr-${n}`, '192.0.2.66'), 0)
    assert.equal(await tries('nr-31', '192.0.2.66'), 30 * SECOND)
    assert.equal(await tries('nr-31', '192.0.2.67'), 0)
  })

  test('[privacy 28] after a quiet day it begins anew', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await guesses(user, 5)
    clock.advance(24 * 3600 * SECOND)
    assert.deepEqual(await guesses(user, 5), [422, 422, 422, 422, 422])
  })
})
