import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import type { VirtualClock } from '#core/clock'
import { auditOf } from '#tests/support/access_world'
import { locationOf, openMe, statusOf, textOf } from '#tests/support/answers'
import { Device } from '#tests/support/device'
import { insist, moveOn, standStill, withApp } from '#tests/support/second_factor_world'
import { aCustomer, aStaffUser, aUser, PASSWORD } from '#tests/support/world'

const ASKED = '/login/second-factor'
const OWN = '/me/security/second-factor'
const DAY_MS = 24 * 60 * 60_000

const answer = (device: Device, fields: Record<string, string>) =>
  device.post(ASKED, fields, { from: ASKED })

test.group('Logging in with a second factor', (group) => {
  let clock: VirtualClock
  group.each.setup(() => {
    clock = standStill()
    return moveOn
  })
  group.each.setup(() => limiter.clear())

  test('[privacy 23] nothing opens before it is proved; then what was asked for', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const device = await Device.of(user)
    for (const path of ['/directory', '/me', OWN, '/confirm', '/log']) {
      assert.equal(await locationOf(device.get(path)), ASKED, path)
    }
    await device.get('/directory?q=si')
    const passed = await answer(device, { code: telephone.showsNext() })
    assert.equal(passed.location, '/directory?q=si')
    assert.equal(await statusOf(device.get('/me')), 200)
  })

  test('[privacy 23] a live stream is refused as well', async ({ client }) => {
    const user = await aUser(await aCustomer({}, ['switchboard']), {
      abilities: ['switchboard.use'],
    })
    await withApp(user, clock)
    const response = await client.get('/switchboard/live').redirects(0).loginAs(user)
    response.assertHeader('location', ASKED)
  })

  test('[privacy 23] a code counts once, in its half minute and the one beside it', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const code = telephone.showsNext()
    const first = await Device.of(user)
    const second = await Device.of(user)
    assert.equal(await statusOf(answer(first, { code: telephone.shows(2) })), 422)
    assert.equal(await statusOf(answer(first, { code })), 302)
    const replayed = await answer(second, { code })
    assert.equal(replayed.status, 422)
    assert.include(replayed.text, 'er brukt allerede')
    clock.advance(30_000)
    assert.equal(await statusOf(answer(second, { code: telephone.shows(1) })), 302)
  })

  test('[privacy 23] of two who use one code at the same moment, one gets in', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const code = telephone.showsNext()
    const devices = [await Device.of(user), await Device.of(user)]
    const answers = await Promise.all(devices.map((device) => answer(device, { code })))
    assert.sameMembers(
      answers.map(({ status }) => status),
      [302, 422]
    )
  })

  test('[privacy 28] many wrong codes must wait, also with the right one', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const device = await Device.of(user)
    for (let tries = 0; tries < 5; tries++) await answer(device, { code: '000000' })
    assert.equal(await statusOf(answer(device, { code: telephone.showsNext() })), 429)
  })

  test('[privacy 23] a recovery code gets in once, however it is written', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const { codes } = await withApp(user, clock)
    assert.lengthOf(codes, 10)
    const recoveryCode = ` ${codes[0].toUpperCase().replaceAll('-', ' ')} `
    assert.equal(await statusOf(answer(await Device.of(user), { recoveryCode })), 302)
    assert.equal(await statusOf(answer(await Device.of(user), { recoveryCode })), 422)
    assert.deepEqual(await auditOf(user), [
      'second_factor.added',
      'second_factor.recovery_code_used',
    ])
  })

  test('[privacy 23] what another user proved in the same browser does not count', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const [first, second] = [await aUser(customer), await aUser(customer)]
    const { telephone } = await withApp(first, clock)
    await withApp(second, clock)
    const device = await Device.of(first)
    await answer(device, { code: telephone.showsNext() })
    const { username } = second
    await device.post('/login', { username, password: PASSWORD }, { from: '/me' })
    assert.include(await textOf(device.get(ASKED)), second.name)
    assert.equal(await locationOf(device.get('/me')), ASKED)
  })

  test('[privacy 23] a remembered device is not asked for 30 days, but is no proof', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const device = await Device.of(user)
    await answer(device, { code: telephone.showsNext(), rememberDevice: 'on' })

    await device.post('/logout', {}, { from: '/me' })
    await device.logIn(user)
    assert.equal(await statusOf(device.get('/me')), 200)
    assert.equal(await locationOf(device.get(`${OWN}/app`)), '/confirm')
    assert.equal(await locationOf(openMe(user)), ASKED)

    await device.post('/logout', {}, { from: '/me' })
    clock.advance(30 * DAY_MS)
    await device.logIn(user)
    assert.equal(await locationOf(device.get('/me')), ASKED)
  })

  test('[privacy 23] a new password, or the user, forgets remembered devices', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const device = await Device.of(user)
    await answer(device, { code: telephone.showsNext(), rememberDevice: 'on' })
    const thief = device.copy()
    const { id } = await RememberedDevice.findByOrFail('userId', user.id)
    assert.include(await textOf(device.get(OWN)), 'Chrome, Windows')
    const forgotten = await device.post(`${OWN}/devices/${id}?_method=DELETE`, {}, { from: OWN })
    assert.equal(forgotten.location, OWN)
    await thief.post('/logout', {}, { from: '/me' })
    await thief.logIn(user)
    assert.equal(await locationOf(thief.get('/me')), ASKED)

    await answer(thief, { code: telephone.showsNext(), rememberDevice: 'on' })
    await user.merge({ password: 'et helt nytt passord 77' }).save()
    await thief.post('/logout', {}, { from: '/me' })
    await thief.logIn(user, { password: 'et helt nytt passord 77' })
    assert.equal(await locationOf(thief.get('/me')), ASKED)
  })

  test('[privacy 23] contact persons and staff set one up before anything else', async ({
    assert,
    cleanup,
  }) => {
    cleanup(insist())
    const customer = await aCustomer()
    const people = [await aUser(customer, { role: 'contact_person' }), await aStaffUser()]
    for (const person of people) {
      const device = await Device.of(person)
      assert.equal(await locationOf(device.get('/')), OWN)
      assert.equal(await locationOf(device.get('/admin')), OWN)
      assert.include(await textOf(device.get(OWN)), 'I din rolle må du ha')
      assert.equal(await statusOf(device.get(`${OWN}/app`)), 200)
    }
    const plain = await Device.of(await aUser(customer))
    assert.equal(await statusOf(plain.get('/me')), 200)
  })
})
