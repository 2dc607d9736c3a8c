import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import limiter from '@adonisjs/limiter/services/main'
import { AskForReset } from '#access/actions/ask_for_reset'
import { SystemClock, VirtualClock } from '#core/clock'
import { auditOf, mailsTo } from '#tests/support/access_world'
import { Device } from '#tests/support/device'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const FRESH = 'fire vafler og en ugle'
const MINUTE = 60_000

const asks = ({ username }: { username: string }, clock = new SystemClock()) =>
  new AskForReset(clock).execute({ username, address: '192.0.2.1' })

/** The path of the newest link that was mailed. */
async function linkOf({ username }: { username: string }): Promise<string> {
  const mails = await mailsTo(username)
  const [, path] = /(\/password\/reset\/\S+)/.exec(mails.at(-1)!.text) ?? []
  return path
}

const chooses = (device: Device, newPassword = FRESH) =>
  device.post('/password/reset', { newPassword }, { from: '/password/reset' })

test.group('A forgotten password', (group) => {
  group.each.setup(() => limiter.clear())
  group.each.setup(() => () => app.container.restore(SystemClock))

  test('[privacy 22] is chosen anew with a link from a mail, and every session ends', async ({
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const elsewhere = await Device.of(user)
    const device = new Device()
    const { username } = user
    const asked = await device.post('/password/forgotten', { username }, { from: '/login' })
    assert.equal(asked.location, '/login')

    const opened = await device.get(await linkOf(user))
    assert.equal(opened.location, '/password/reset')
    const { location } = await chooses(device)
    assert.equal(location, '/login')
    assert.isFalse(await elsewhere.isIn())
    const { status } = await device.logIn(user, { password: FRESH })
    assert.equal(status, 302)
    assert.deepEqual(await auditOf(user), ['user.reset_asked', 'user.password_reset'])
  })

  test('[privacy 22] the answer is the same whoever is asked for', async ({ assert }) => {
    const customer = await aCustomer()
    const blocked = await aUser(customer, { blockedAt: DateTime.utc() })
    const suspended = await aUser(await aCustomer({ status: 'suspended' }))
    const known = await aUser(customer)
    const answers = new Set<string>()
    for (const username of [
      ...[known.username, blocked.username, suspended.username],
      'finnes-ikke@bedrift.example',
    ]) {
      const device = new Device()
      const began = performance.now()
      const asked = await device.post('/password/forgotten', { username }, { from: '/login' })
      assert.isAtLeast(performance.now() - began, 295)
      const { text } = await device.get('/login')
      assert.include(text, 'Hvis brukernavnet finnes')
      answers.add(`${asked.status} ${asked.location}`)
    }
    assert.lengthOf([...answers], 1)
    assert.lengthOf(await mailsTo(known.username), 1)
    for (const one of [blocked, suspended]) assert.lengthOf(await mailsTo(one.username), 0)
  })

  test('[privacy 22] a link works once', async ({ assert }) => {
    const user = await aStaffUser()
    await asks(user)
    const [device, second] = [new Device(), new Device()]
    const link = await linkOf(user)
    await device.get(link)
    await chooses(device)
    await second.get(link)
    const { text } = await second.get('/password/reset')
    assert.include(text, 'Hver lenke virker én gang')
  })

  test('[privacy 22] a link works for half an hour', async ({ assert }) => {
    const clock = new VirtualClock(Date.now())
    app.container.swap(SystemClock, () => clock)
    const user = await aUser(await aCustomer())
    await asks(user, clock)
    const device = new Device()
    await device.get(await linkOf(user))
    clock.advance(30 * MINUTE - 1)
    const inTime = await device.get('/password/reset')
    assert.include(inTime.text, 'Velg nytt passord')
    clock.advance(1)
    const late = await device.get('/password/reset')
    assert.include(late.text, 'Lenken er for gammel')
  })

  test('[privacy 22] only the newest link works, and it is stored nowhere', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await asks(user)
    const older = await linkOf(user)
    await asks(user)
    const device = new Device()
    await device.get(older)
    const { text } = await device.get('/password/reset')
    assert.include(text, 'Bare den nyeste lenken virker')
    const rows = await db.from('password_resets').where('user_id', user.id)
    assert.lengthOf(rows, 1)
    assert.notInclude(JSON.stringify(rows), older.slice('/password/reset/'.length))
  })

  test('[privacy 22] a refused password leaves the link as it was', async ({ assert }) => {
    const user = await aUser(await aCustomer())
    await asks(user)
    const device = new Device()
    await device.get(await linkOf(user))
    const { status, text } = await chooses(device, 'for kort')
    assert.equal(status, 422)
    assert.include(text, 'minst 15 tegn')
    const { location } = await chooses(device)
    assert.equal(location, '/login')
  })

  test('[privacy 28] a user is not drowned in links', async ({ assert }) => {
    const { username } = await aUser(await aCustomer())
    const device = new Device()
    const statuses: number[] = []
    for (let tries = 0; tries < 4; tries++) {
      const asked = await device.post('/password/forgotten', { username }, { from: '/login' })
      statuses.push(asked.status)
    }
    assert.deepEqual(statuses, [302, 302, 302, 429])
    assert.lengthOf(await mailsTo(username), 3)
  })
})
