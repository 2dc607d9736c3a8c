import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import type User from '#access/models/user'
import { auditOf, mailsTo } from '#tests/support/access_world'
import { Device } from '#tests/support/device'
import { aCustomer, aStaffUser, aUser, PASSWORD } from '#tests/support/world'

const PAGE = '/me/security'
const FRESH = 'fire vafler og en ugle'

const changes = (device: Device, newPassword: string, currentPassword = PASSWORD) =>
  device.post(`${PAGE}/password?_method=PUT`, { currentPassword, newPassword }, { from: PAGE })

const logsInWith = async (user: User, password: string) => {
  const { status } = await new Device().logIn(user, { password })
  return status === 302
}

test.group('One’s own security', (group) => {
  group.each.setup(() => limiter.clear())

  test('[privacy 24] lists the own devices in plain words, and marks this one', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    await Device.of(user, { userAgent: 'Mozilla/5.0 (iPhone) Version/18 Safari/604' })
    const here = await Device.of(user)
    const { text } = await here.get(PAGE)
    assert.include(text, 'Safari på iPhone')
    assert.include(text, 'Chrome på Windows')
    assert.lengthOf([...text.matchAll(/Denne enheten/g)], 1)
  })

  test('[privacy 24] ends one of them, or all others', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const [here, second, third] = [
      await Device.of(user),
      await Device.of(user),
      await Device.of(user),
    ]
    const { text } = await here.get(PAGE)
    const [, id] = /sessions\/(\w{26})\?/.exec(text) ?? []
    await here.post(`${PAGE}/sessions/${id}?_method=DELETE`, {}, { from: PAGE })
    const left = [await second.isIn(), await third.isIn()]
    assert.lengthOf(left.filter(Boolean), 1)

    await here.post(`${PAGE}/sessions?_method=DELETE`, {}, { from: PAGE })
    assert.deepEqual([await second.isIn(), await third.isIn()], [false, false])
    assert.isTrue(await here.isIn())
    assert.deepEqual(await auditOf(user), ['user.sessions_ended', 'user.sessions_ended'])
  })

  test('[privacy 25] a colleague’s device is not there to end', async ({ assert }) => {
    const customer = await aCustomer()
    const [kari, ola] = [await aUser(customer), await aUser(customer)]
    const [hers, his] = [await Device.of(kari), await Device.of(ola)]
    await Device.of(ola)
    const { text } = await his.get(PAGE)
    const [, id] = /sessions\/(\w{26})\?/.exec(text) ?? []
    const { status } = await hers.post(`${PAGE}/sessions/${id}?_method=DELETE`, {}, { from: PAGE })
    assert.equal(status, 404)
    assert.isTrue(await his.isIn())
  })

  test('[privacy 22] [privacy 24] another password ends the other devices, and is told by mail', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const [here, other] = [await Device.of(user), await Device.of(user)]
    const { location } = await changes(here, FRESH)
    assert.equal(location, PAGE)
    const page = await here.get(PAGE)
    assert.include(page.text, 'Passordet er byttet. Det er sterkt.')
    assert.isFalse(await other.isIn())
    assert.isTrue(await logsInWith(user, FRESH))
    assert.isFalse(await logsInWith(user, PASSWORD))
    const [{ subject }] = await mailsTo(user.username)
    assert.equal(subject, 'Passordet ditt er byttet')
    assert.deepEqual(await auditOf(user), ['user.password_changed'])
  })

  test('[privacy 22] each refusal says what to do, and changes nothing', async ({ assert }) => {
    const user = await aUser(await aCustomer({ name: 'Granitt og Sønn AS' }))
    const device = await Device.of(user)
    const refusals = {
      'for kort': 'kort ord',
      'det samme gjentatt': 'vaffelvaffelvaffel',
      'tegn som følger etter hverandre': '12345678901234567',
      'for det meste navnet ditt': 'granitt-og-sønn-1',
    }
    for (const [words, password] of Object.entries(refusals)) {
      const { status, text } = await changes(device, password)
      assert.equal(status, 422)
      assert.include(text, words)
      assert.notInclude(text, password)
    }
    const wrong = await changes(device, FRESH, 'ikke dette')
    assert.include(wrong.text, 'Passordet du har nå, stemmer ikke')
    assert.isTrue(await logsInWith(user, PASSWORD))
  })

  test('[privacy 28] guessing the current password must wait', async ({ assert }) => {
    const device = await Device.of(await aUser(await aCustomer()))
    for (let tries = 0; tries < 5; tries++) await changes(device, FRESH, `gjetning ${tries}`)
    const { status } = await changes(device, FRESH)
    assert.equal(status, 429)
  })

  test('[privacy 22] provider staff have the same page', async ({ assert }) => {
    const device = await Device.of(await aStaffUser())
    const { status, text } = await device.get(PAGE)
    assert.equal(status, 200)
    assert.include(text, 'autocomplete="new-password"')
  })
})
