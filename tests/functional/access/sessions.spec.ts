import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { SystemClock, VirtualClock } from '#core/clock'
import { endSessionsOf } from '#access/actions/end_sessions'
import type User from '#access/models/user'
import CustomerSuspended from '#customers/events/customer_suspended'
import { Device } from '#tests/support/device'
import { aCustomer, aStaffUser, aUser, PASSWORD } from '#tests/support/world'

const HOUR = 3_600_000
const DAY = 24 * HOUR

function sessionsOf(user: User) {
  return db.from('user_sessions').where('user_id', user.id).orderBy('created_at')
}

/** The time that the whole application goes by, until the test is over. */
function frozenClock(): VirtualClock {
  const clock = new VirtualClock(Date.now())
  app.container.swap(SystemClock, () => clock)
  return clock
}

test.group('Sessions', (group) => {
  group.each.setup(() => () => app.container.restore(SystemClock))

  test('[privacy 24] a login is written down, with where it came from and no secret', async ({
    assert,
  }) => {
    const clock = frozenClock()
    const user = await aUser(await aCustomer())
    await Device.of(user)
    const [session, ...others] = await sessionsOf(user)
    assert.lengthOf(others, 0)
    assert.equal(session.customer_id, user.customerId)
    assert.equal(Number(session.created_at), clock.now())
    assert.equal(session.address, '127.0.0.1')
    assert.include(session.user_agent, 'Windows')
    assert.match(session.secret_hash, /^[0-9a-f]{64}$/)
  })

  test('[privacy 24] logging in again on a device ends the login before it', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const device = await Device.of(user)
    const former = device.copy()
    await device.post('/login', { username: user.username, password: PASSWORD }, { from: '/me' })
    assert.isTrue(await device.isIn())
    assert.isFalse(await former.isIn())
  })

  test('[privacy 24] a copied cookie is worth nothing after logging out', async ({ assert }) => {
    const device = await Device.of(await aUser(await aCustomer()))
    const stolen = device.copy()
    assert.isTrue(await stolen.isIn())
    await device.post('/logout', {}, { from: '/me' })
    assert.isFalse(await stolen.isIn())
  })

  test('[privacy 24] unused for 12 hours, it is over; used, it goes on', async ({ assert }) => {
    const clock = frozenClock()
    const user = await aUser(await aCustomer())
    const device = await Device.of(user)
    clock.advance(11 * HOUR)
    assert.isTrue(await device.isIn())
    clock.advance(11 * HOUR)
    assert.isTrue(await device.isIn())
    clock.advance(12 * HOUR)
    assert.isFalse(await device.isIn())
    const [{ ended_why: why }] = await sessionsOf(user)
    assert.equal(why, 'idle')
  })

  test('[privacy 24] after 7 days it is over, however much it was used', async ({ assert }) => {
    const clock = frozenClock()
    const device = await Device.of(await aStaffUser())
    const end = clock.now() + 7 * DAY
    while (clock.now() < end - 6 * HOUR) {
      clock.advance(6 * HOUR)
      assert.isTrue(await device.isIn())
    }
    clock.advanceTo(end)
    assert.isFalse(await device.isIn())
  })

  test('[S1] [privacy 24] remembered, it lasts 30 days and not longer', async ({ assert }) => {
    const clock = frozenClock()
    const device = await Device.of(await aUser(await aCustomer()), { remember: true })
    clock.advance(29 * DAY)
    assert.isTrue(await device.isIn())
    clock.advance(DAY)
    assert.isFalse(await device.isIn())
  })

  test('[privacy 24] who comes back too late is told why', async ({ assert }) => {
    const clock = frozenClock()
    const device = await Device.of(await aUser(await aCustomer()))
    clock.advance(13 * HOUR)
    const { location } = await device.get('/me')
    assert.equal(location, '/login')
    const login = await device.get('/login')
    assert.include(login.text, 'ikke hadde brukt tjenesten på en stund')
  })

  test('[privacy 24] when it was last used is written at most once a minute', async ({
    assert,
  }) => {
    const clock = frozenClock()
    const user = await aUser(await aCustomer())
    const device = await Device.of(user)
    const began = clock.now()
    clock.advance(59_000)
    await device.get('/me')
    const [early] = await sessionsOf(user)
    assert.equal(Number(early.last_seen_at), began)
    clock.advance(1_000)
    await device.get('/me')
    const [later] = await sessionsOf(user)
    assert.equal(Number(later.last_seen_at), clock.now())
  })

  test('[S4] a change of role ends them all, and the user is told', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const devices = [await Device.of(user), await Device.of(user)]
    await db.transaction((client) => endSessionsOf(user, 'role_changed', Date.now(), client))
    for (const device of devices) {
      assert.isFalse(await device.isIn())
      const login = await device.get('/login')
      assert.include(login.text, 'Tilgangen din er endret')
    }
  })

  test('[S5] [S7] [privacy 24] suspended and opened again, everybody logs in anew', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const device = await Device.of(await aUser(customer))
    const elsewhere = await Device.of(await aUser(await aCustomer()))
    await CustomerSuspended.dispatch(customer.id)
    assert.isFalse(await device.isIn())
    const login = await device.get('/login')
    assert.include(login.text, 'Tjenesten har vært stengt for bedriften')
    assert.isTrue(await elsewhere.isIn())
  })

  test('[privacy 24] a session of somebody else is no way in', async ({ client, assert }) => {
    const customer = await aCustomer()
    const [kari, ola] = [await aUser(customer), await aUser(customer)]
    await Device.of(ola)
    const [session] = await sessionsOf(ola)
    for (const login of [`${session.id}.guessed`, 'nobodys.guessed']) {
      const response = await client.get('/me').redirects(0).loginAs(kari).withSession({ login })
      response.assertHeader('location', '/login')
    }
    assert.isNull(session.ended_at)
  })

  test('[privacy 24] a request asks the database twice to know who asks and whether', async ({
    assert,
  }) => {
    const device = await Device.of(await aUser(await aCustomer()))
    const asked: string[] = []
    const note = ({ sql }: { sql: string }) => asked.push(sql)
    const knex = db.connection().getReadClient()
    knex.on('query', note)
    await device.get('/health')
    knex.off('query', note)
    assert.lengthOf(asked, 2)
  })
})
