import { test } from '@japa/runner'
import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import SecondFactor from '#access/second_factor/models/second_factor'
import { recoveryCodesLeft } from '#access/second_factor/queries/recovery_codes_left'
import type { VirtualClock } from '#core/clock'
import { MESSAGE_PURPOSE } from '#messaging/post_message'
import { auditOf } from '#tests/support/access_world'
import { locationOf, statusOf, textOf } from '#tests/support/answers'
import { Device } from '#tests/support/device'
import { insist, moveOn, standStill, Telephone, withApp } from '#tests/support/second_factor_world'
import { aCustomer, aUser } from '#tests/support/world'

const OWN = '/me/security/second-factor'

/** Logged in with both, a moment ago. */
async function bothProved(user: Parameters<typeof Device.of>[0], telephone: Telephone) {
  const device = await Device.of(user)
  const from = '/login/second-factor'
  await device.post(from, { code: telephone.showsNext() }, { from })
  return device
}

const factorOf = ({ id }: { id: number }) => SecondFactor.findByOrFail('userId', id)

test.group('One’s own second factor', (group) => {
  let clock: VirtualClock
  group.each.setup(() => {
    clock = standStill()
    return moveOn
  })
  group.each.setup(() => limiter.clear())

  test('[privacy 23] [privacy 31] an app is set up by its first code, and its secret is encrypted', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const device = await Device.of(user)
    const page = await device.get(`${OWN}/app`)
    const [, groups] = /class="secret">([A-Z2-7 ]+)</.exec(page.text) ?? []
    assert.include(page.text, 'src="data:image/png;base64,')
    const telephone = new Telephone(clock, groups.replaceAll(' ', ''))

    const wrong = { factorName: 'Mobil', code: telephone.shows(5) }
    const refused = await device.post(`${OWN}/app`, wrong, { from: `${OWN}/app` })
    assert.equal(refused.status, 422)
    assert.include(refused.text, groups, 'what was scanned stays good')

    const right = { factorName: 'Mobil', code: telephone.shows() }
    const added = await device.post(`${OWN}/app`, right, { from: `${OWN}/app` })
    assert.lengthOf([...added.text.matchAll(/class="secret">[0-9a-z-]{19}</g)], 10)
    assert.notInclude(await textOf(device.get(OWN)), 'class="secret"')
    const stored = await factorOf(user)
    assert.notInclude(stored.secret, telephone.secret)
    assert.equal(await statusOf(device.get('/me')), 200)
  })

  test('[privacy 23] it asks for the password again after a quarter of an hour', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const device = await Device.of(user)
    clock.advance(15 * 60_000)
    assert.equal(await locationOf(device.get(`${OWN}/app`)), '/confirm')
    const pressed = await device.post(`${OWN}/recovery-codes`, {}, { from: OWN })
    assert.equal(pressed.location, '/confirm')
  })

  test('[privacy 23] confirming needs the second factor too, when there is one', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const { telephone, codes } = await withApp(user, clock)
    const device = await bothProved(user, telephone)
    clock.advance(15 * 60_000)
    const confirm = (fields: Record<string, string>) =>
      device.post('/confirm', { password: 'bare-i-tester-1234', ...fields }, { from: '/confirm' })

    await device.get(`${OWN}/app`)
    assert.equal(await statusOf(confirm({})), 422)
    assert.equal(await statusOf(confirm({ code: '000000' })), 422)
    assert.equal(await statusOf(confirm({ password: 'feil', code: telephone.shows() })), 422)
    assert.equal(await locationOf(confirm({ code: telephone.shows() })), `${OWN}/app`)
    assert.equal(await statusOf(device.get(`${OWN}/app`)), 200)
    assert.equal(await recoveryCodesLeft(user.id), codes.length)
  })

  test('[privacy 23] renamed and removed, with all that stood in for it', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const { telephone } = await withApp(user, clock)
    const device = await bothProved(user, telephone)
    const { id } = await factorOf(user)
    const at = (method: string) => `${OWN}/factors/${id}?_method=${method}`

    await device.post(at('PUT'), { factorName: 'Jobbmobil' }, { from: OWN })
    assert.include(await textOf(device.get(OWN)), 'Jobbmobil')
    await device.post(at('DELETE'), {}, { from: OWN })
    assert.isNull(await SecondFactor.findBy('userId', user.id))
    assert.equal(await recoveryCodesLeft(user.id), 0)
    assert.deepEqual(await auditOf(user), [
      'second_factor.added',
      'second_factor.renamed',
      'second_factor.removed',
    ])
  })

  test('[privacy 23] a contact person keeps the last one', async ({ assert, cleanup }) => {
    cleanup(insist())
    const user = await aUser(await aCustomer(), { role: 'contact_person' })
    const { telephone } = await withApp(user, clock)
    const device = await bothProved(user, telephone)
    const { id } = await factorOf(user)
    await device.post(`${OWN}/factors/${id}?_method=DELETE`, {}, { from: OWN })
    assert.include(await textOf(device.get(OWN)), 'Sett opp en ny før du fjerner den siste')
    assert.exists(await SecondFactor.find(id))
  })

  test('[privacy 23] new recovery codes take the place of the old', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    const { telephone, codes } = await withApp(user, clock)
    const device = await bothProved(user, telephone)
    const made = await device.post(`${OWN}/recovery-codes`, {}, { from: OWN })
    assert.equal(made.status, 200)
    assert.notInclude(made.text, codes[0])
    const from = '/login/second-factor'
    const other = await Device.of(user)
    assert.equal(await statusOf(other.post(from, { recoveryCode: codes[0] }, { from })), 422)
  })

  test('[privacy 23] the user is told of every change, in their own language', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer(), { locale: 'en' })
    await user.merge({ email: 'kari@bedrift.example' }).save()
    await withApp(user, clock)
    const messages = await db.from('messages').where('recipient', 'kari@bedrift.example')
    assert.lengthOf(messages, 1)
    assert.equal(messages[0].customer_id, user.customerId)
    const mail: { subject: string; text: string } | null = encryption.decrypt(
      messages[0].content,
      MESSAGE_PURPOSE
    )
    assert.equal(mail?.subject, 'Your second factor has changed')
    assert.include(mail?.text, '“Mobil” was set up')
  })
})
