import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { VirtualClock } from '#core/clock'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import { AcceptInvitation } from '#directory/invitations/actions/accept_invitation'
import { InviteEverybody } from '#directory/invitations/actions/invite_everybody'
import { InviteUser } from '#directory/invitations/actions/invite_user'
import { awaitedPeople } from '#directory/invitations/queries/awaited_people'
import Invitation from '#directory/invitations/models/invitation'
import { auditOf, by } from '#tests/support/access_world'
import { messagesTo } from '#tests/support/messages'
import { aCustomer, aUser } from '#tests/support/world'

const DAY_MS = 24 * 60 * 60 * 1000
const NEW_PASSWORD = 'fire tilfeldige ord her'

async function aCompany() {
  const customer = await aCustomer({ name: 'Fjell AS' })
  const boss = await aUser(customer, { role: 'contact_person' })
  await boss.merge({ lastLoginAt: Date.now() }).save()
  return { customer, boss }
}

const invite = (customer: Customer, user: User, boss: User, clock = new VirtualClock()) =>
  new InviteUser(clock).execute(customer, { userId: user.id }, by(boss))

async function secretIn(address: string): Promise<string> {
  const messages = await messagesTo(address)
  const { text } = messages.at(-1)!
  return /\/invitation\/([\w-]+)/.exec(text)![1]
}

const accept = (secret: string, clock = new VirtualClock()) =>
  new AcceptInvitation(clock).execute({ secret, password: NEW_PASSWORD, address: '192.0.2.1' })

test.group('Invitations', () => {
  test('[P2] by e-mail: the link lets the person choose a password, once', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { email: 'ny@fjell.example', username: 'ny@fjell.example' })
    assert.propertyVal(await invite(customer, user, boss), 'ok', true)
    const [message] = await messagesTo('ny@fjell.example')
    assert.equal(message.subject, 'Fjell AS: tilgang til bedriftsnettet')

    const secret = await secretIn('ny@fjell.example')
    assert.propertyVal(await accept(secret), 'ok', true)
    await user.refresh()
    assert.isTrue(await user.verifyPassword(NEW_PASSWORD))
    assert.isNotNull(user.emailVerifiedAt)
    assert.deepEqual(await accept(secret), { ok: false, refusal: 'used' })
    assert.deepEqual(await auditOf(user), ['invitation.sent', 'invitation.accepted'])
  })

  test('[P2] the secret itself is stored nowhere', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { email: 'hemmelig@fjell.example' })
    await invite(customer, user, boss)
    const secret = await secretIn('hemmelig@fjell.example')
    const stored = await Invitation.findByOrFail('userId', user.id)
    assert.notInclude(JSON.stringify(stored.$attributes), secret)
  })

  test('[P2] by SMS when there is no e-mail address, in the person’s language', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { mobileNumber: '+4790000881', locale: 'en' })
    await invite(customer, user, boss)
    const [message] = await messagesTo('+4790000881')
    assert.equal(message.channel, 'sms')
    assert.include(message.text, 'Choose a password within 7 days')
    await accept(await secretIn('+4790000881'))
    await user.refresh()
    assert.isNotNull(user.mobileVerifiedAt)
    assert.isNull(user.emailVerifiedAt)
  })

  test('[P2] only the newest link works, and only for seven days', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const user = await aUser(customer, { email: 'sen@fjell.example' })
    await invite(customer, user, boss, clock)
    const first = await secretIn('sen@fjell.example')
    clock.advance(1)
    await invite(customer, user, boss, clock)
    const second = await secretIn('sen@fjell.example')
    assert.deepEqual(await accept(first, clock), { ok: false, refusal: 'replaced' })
    clock.advance(7 * DAY_MS)
    assert.deepEqual(await accept(second, clock), { ok: false, refusal: 'expired' })
    assert.deepEqual(await accept('gjettet'), { ok: false, refusal: 'unknown' })
  })

  test('[S4] opens nothing for who is blocked, or when the customer is not active', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { email: 'stengt@fjell.example' })
    await invite(customer, user, boss)
    const secret = await secretIn('stengt@fjell.example')
    await user.merge({ blockedAt: DateTime.utc() }).save()
    assert.deepEqual(await accept(secret), { ok: false, refusal: 'blocked' })
    await user.merge({ blockedAt: null }).save()
    await customer.merge({ status: 'suspended' }).save()
    assert.deepEqual(await accept(secret), { ok: false, refusal: 'customer_not_active' })
    assert.isFalse(await user.verifyPassword(NEW_PASSWORD))
  })

  test('[privacy 28] at most three an hour to one person', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const user = await aUser(customer, { email: 'ofte@fjell.example' })
    for (let sent = 0; sent < 3; sent++)
      assert.propertyVal(await invite(customer, user, boss, clock), 'ok', true)
    const fourth = await invite(customer, user, boss, clock)
    assert.deepEqual(fourth, { ok: false, refusal: 'invited_too_often' })
    clock.advance(60 * 60 * 1000 + 1)
    assert.propertyVal(await invite(customer, user, boss, clock), 'ok', true)
  })

  test('[P2] nobody without an address, nor who has been inside, nor another company’s', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const stranger = await aUser(await aCustomer(), { email: 'fremmed@annen.example' })
    const nowhere = await aUser(customer)
    const refusals = [
      await invite(customer, stranger, boss),
      await invite(customer, nowhere, boss),
      await invite(customer, boss, boss),
    ].map((outcome) => !outcome.ok && outcome.refusal)
    assert.deepEqual(refusals, ['unknown_user', 'no_address', 'already_in'])
  })

  test('[P2] everybody who is awaited at once; the list shows how far each has come', async ({
    client,
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    await aUser(customer, { lastName: 'A', email: 'a@fjell.example' })
    const opened = await aUser(customer, { lastName: 'B', email: 'b@fjell.example' })
    await aUser(customer, { lastName: 'C' })
    const tally = await new InviteEverybody().execute(customer, by(boss))
    assert.equal(tally.sent, 2)
    assert.equal(tally.no_address, 1)
    const secret = await secretIn('b@fjell.example')
    const link = await client.get(`/invitation/${secret}`).redirects(0)
    await client.get('/invitation').withSession(link.session())

    const { people } = await awaitedPeople(customer.id, 1, Date.now())
    const states = people.map(({ state }) => state)
    assert.deepEqual(states, ['invited', 'opened', 'not_invited'])
    await accept(secret, new VirtualClock(Date.now()))
    const { people: rest } = await awaitedPeople(customer.id, 1, Date.now() + 8 * DAY_MS)
    assert.deepEqual(
      rest.map(({ state }) => state),
      ['expired', 'not_invited']
    )
    assert.notInclude(
      rest.map(({ userId }) => userId),
      opened.id
    )
  })
})

test.group('Invitation pages', () => {
  test('[P2] [privacy 26] the link leads on without its secret; the password logs in', async ({
    client,
  }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { email: 'inn@fjell.example' })
    await invite(customer, user, boss, new VirtualClock(Date.now()))
    const link = await client.get(`/invitation/${await secretIn('inn@fjell.example')}`).redirects(0)
    link.assertHeader('location', '/invitation')

    const page = await client.get('/invitation').withSession(link.session())
    page.assertTextIncludes('Fjell AS')
    page.assertTextIncludes(user.username)
    const short = await client
      .post('/invitation')
      .withCsrfToken()
      .withSession(link.session())
      .form({ password: 'for kort' })
    short.assertStatus(422)
    short.assertTextIncludes('15 tegn')

    const inside = await client
      .post('/invitation')
      .withCsrfToken()
      .redirects(0)
      .withSession(link.session())
      .form({ password: NEW_PASSWORD })
    inside.assertHeader('location', '/')
    const me = await client.get('/me').withSession(inside.session())
    me.assertStatus(200)
  })

  test('[P2] a used or unknown link says what to do', async ({ client }) => {
    const unknown = await client.get('/invitation').withSession({ invitation: 'gjettet' })
    unknown.assertStatus(410)
    unknown.assertTextIncludes('Vi kjenner ikke denne lenken.')
  })

  test('[P2] the contact person sends and sends again from the list', async ({ client }) => {
    const { customer, boss } = await aCompany()
    const user = await aUser(customer, { email: 'liste@fjell.example' })
    const sent = await client
      .post(`/admin/people/${user.id}/invitation`)
      .withCsrfToken()
      .header('referer', '/admin/invitations')
      .loginAs(boss)
    sent.assertTextIncludes('Invitasjonen er sendt på e-post.')
    sent.assertTextIncludes('Send på nytt')
    const all = await client.post('/admin/invitations').withCsrfToken().loginAs(boss)
    all.assertTextIncludes('1 invitasjon er sendt.')
  })
})
