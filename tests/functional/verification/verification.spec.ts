import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import emitter from '@adonisjs/core/services/emitter'
import limiter from '@adonisjs/limiter/services/main'
import { mailAddressOf } from '#access/mail_to_user'
import type User from '#access/models/user'
import { VirtualClock } from '#core/clock'
import type Customer from '#customers/models/customer'
import { UpdateUser } from '#directory/actions/update_user'
import PersonChanged from '#directory/events/person_changed'
import { ConfirmCode } from '#directory/verification/actions/confirm_code'
import { SendCode } from '#directory/verification/actions/send_code'
import type { Channel } from '#directory/verification/channels'
import ContactVerification from '#directory/verification/models/contact_verification'
import { auditOf, by } from '#tests/support/access_world'
import { messagesTo } from '#tests/support/messages'
import { aCustomer, aUser } from '#tests/support/world'

const MINUTE_MS = 60_000

let count = 0

/** Somebody whose address was verified long ago, and one that nobody has. */
async function aPerson(facts: Parameters<typeof aUser>[1] = {}) {
  const customer = await aCustomer({ name: 'Fjell AS' })
  const [old, fresh] = [`gammel-${++count}@fjell.example`, `ny-${count}@fjell.example`]
  const emailVerifiedAt = DateTime.utc(2026, 1, 1)
  const user = await aUser(customer, { email: old, emailVerifiedAt, ...facts })
  await user.refresh()
  const clock = new VirtualClock()
  return { customer, user, old, fresh, clock }
}

const send = (
  { customer, user, clock }: { customer: Customer; user: User; clock: VirtualClock },
  address: string,
  channel: Channel = 'mail'
) => new SendCode(clock).execute(customer, user.id, { channel, address }, by(user))

const confirm = (
  { customer, user, clock }: { customer: Customer; user: User; clock: VirtualClock },
  code: string,
  channel: Channel = 'mail'
) => new ConfirmCode(clock).execute(customer, user.id, { channel, code }, by(user))

async function codeIn(address: string): Promise<string> {
  const messages = await messagesTo(address)
  return /\b\d{6}\b/.exec(messages.at(-1)!.text)![0]
}

/** Every digit is another. */
const wrong = (code: string) => code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10))

test.group('Verified addresses', (group) => {
  group.each.setup(() => limiter.clear())

  test('[S3] the right code puts the new address in the place of the old one, verified', async ({
    assert,
    cleanup,
  }) => {
    const events = emitter.fake([PersonChanged])
    cleanup(() => emitter.restore())
    const person = await aPerson()
    const { user, fresh, clock } = person
    assert.deepEqual(await send(person, fresh.toUpperCase()), { ok: true, value: fresh })
    const outcome = await confirm(person, await codeIn(fresh))
    assert.isTrue(outcome.ok)
    const { version } = user
    await user.refresh()
    assert.equal(user.email, fresh)
    assert.equal(user.emailVerifiedAt?.toMillis(), clock.now())
    assert.equal(user.version, version + 1)
    events.assertEmitted(PersonChanged, ({ data }) => data.userId === user.id)
    assert.deepEqual(await auditOf(user), ['user.contact_code_sent', 'user.email_verified'])
  })

  test('[S3] a pending address does not count: the old one stays in use', async ({ assert }) => {
    const person = await aPerson()
    const { user, old, fresh } = person
    await send(person, fresh)
    await user.refresh()
    assert.equal(mailAddressOf(user), old)
    assert.isNotNull(user.emailVerifiedAt)
    assert.isEmpty(await messagesTo(old))
  })

  test('[S3] the old address is told of the change, and not where it went', async ({ assert }) => {
    const person = await aPerson()
    const { old, fresh } = person
    await send(person, fresh)
    await confirm(person, await codeIn(fresh))
    const [told, ...more] = await messagesTo(old)
    assert.equal(told.subject, 'E-postadressen din er byttet')
    assert.notInclude(told.text, fresh)
    assert.isEmpty(more)
  })

  test('[S3] a mobile number by SMS, in the user’s language; the old number is told', async ({
    assert,
  }) => {
    const person = await aPerson({ mobileNumber: '+4790000771', locale: 'en' })
    assert.deepEqual(await send(person, '900 00 772', 'sms'), { ok: true, value: '+4790000772' })
    const [message] = await messagesTo('+4790000772')
    assert.equal(message.channel, 'sms')
    assert.include(message.text, 'is your code at Fjell AS')
    const outcome = await confirm(person, await codeIn('+4790000772'), 'sms')
    assert.isTrue(outcome.ok)
    await person.user.refresh()
    assert.equal(person.user.mobileNumber, '+4790000772')
    assert.isNotNull(person.user.mobileVerifiedAt)
    const [told] = await messagesTo('+4790000771')
    assert.include(told.text, 'Another mobile number is now in use')
  })

  test('[S3] the present address is verified without being changed', async ({ assert }) => {
    const person = await aPerson({ emailVerifiedAt: null })
    const { user, old } = person
    await send(person, old)
    await confirm(person, await codeIn(old))
    await user.refresh()
    assert.equal(user.email, old)
    assert.isNotNull(user.emailVerifiedAt)
    assert.lengthOf(await messagesTo(old), 1)
    assert.deepEqual(await send(person, old), { ok: false, refusal: 'already_verified' })
  })

  test('[S3] [privacy 28] five wrong codes, and the right one no longer works', async ({
    assert,
  }) => {
    const person = await aPerson()
    const { user, old, fresh, clock } = person
    await send(person, fresh)
    const code = await codeIn(fresh)
    for (let tries = 1; tries < 5; tries++) {
      assert.deepEqual(await confirm(person, wrong(code)), { ok: false, refusal: 'wrong_code' })
    }
    const usedUp = { ok: false, refusal: 'tried_too_often' } as const
    assert.deepEqual(await confirm(person, wrong(code)), usedUp)
    assert.deepEqual(await confirm(person, code), usedUp)
    await user.refresh()
    assert.equal(user.email, old)
    assert.include(await auditOf(user), 'user.contact_code_used_up')

    clock.advance(1)
    await send(person, fresh)
    const outcome = await confirm(person, await codeIn(fresh))
    assert.isTrue(outcome.ok)
  })

  test('[S3] a code works for ten minutes', async ({ assert }) => {
    const person = await aPerson()
    const { user, old, fresh, clock } = person
    await send(person, fresh)
    clock.advance(10 * MINUTE_MS)
    const late = await confirm(person, await codeIn(fresh))
    assert.deepEqual(late, { ok: false, refusal: 'no_code' })
    await user.refresh()
    assert.equal(user.email, old)

    await send(person, fresh)
    clock.advance(10 * MINUTE_MS - 1)
    const inTime = await confirm(person, await codeIn(fresh))
    assert.isTrue(inTime.ok)
  })

  test('[S3] [privacy 28] three codes an hour, and only the newest works', async ({ assert }) => {
    const person = await aPerson()
    const { fresh, clock } = person
    const codes: string[] = []
    for (let sent = 0; sent < 3; sent++) {
      assert.propertyVal(await send(person, fresh), 'ok', true)
      codes.push(await codeIn(fresh))
      clock.advance(1)
    }
    assert.deepEqual(await send(person, fresh), { ok: false, refusal: 'asked_too_often' })
    assert.lengthOf(await messagesTo(fresh), 3)
    if (codes[0] !== codes[2]) {
      assert.deepEqual(await confirm(person, codes[0]), { ok: false, refusal: 'wrong_code' })
    }
    assert.propertyVal(await confirm(person, codes[2]), 'ok', true)
  })

  test('[privacy 25] a code is good for nobody else, here or elsewhere', async ({ assert }) => {
    const person = await aPerson()
    const { customer, fresh, clock } = person
    await send(person, fresh)
    const code = await codeIn(fresh)
    const noCode = { ok: false, refusal: 'no_code' } as const
    const colleague = await aUser(customer)
    assert.deepEqual(await confirm({ customer, user: colleague, clock }, code), noCode)
    const elsewhere = await aCustomer()
    assert.deepEqual(await confirm({ ...person, customer: elsewhere }, code), noCode)
    const unknown = await send({ ...person, customer: elsewhere }, fresh)
    assert.deepEqual(unknown, { ok: false, refusal: 'unknown_user' })
  })

  test('[S3] what the contact person has written meanwhile is not overwritten', async ({
    assert,
  }) => {
    const person = await aPerson()
    const { customer, user, fresh } = person
    await send(person, fresh)
    const theirs = { email: `rettet-${count}@fjell.example` }
    await new UpdateUser().execute(customer, user.id, theirs, by(user))
    const outcome = await confirm(person, await codeIn(fresh))
    assert.deepEqual(outcome, { ok: false, refusal: 'changed_meanwhile' })
    await user.refresh()
    assert.equal(user.email, theirs.email)
  })

  test('[S3] the code itself is stored nowhere', async ({ assert }) => {
    const person = await aPerson()
    await send(person, person.fresh)
    const stored = await ContactVerification.findByOrFail('userId', person.user.id)
    assert.match(stored.codeHash, /^[0-9a-f]{64}$/)
    assert.notInclude(Object.values(stored.$attributes), await codeIn(person.fresh))
  })
})

test.group('The page of own addresses', (group) => {
  group.each.setup(() => limiter.clear())

  test('[S3] from the new address to the code', async ({ client, assert }) => {
    const { user, old, fresh } = await aPerson()
    const asked = await client
      .post('/me/contact/mail')
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .loginAs(user)
      .form({ email: fresh })
    asked.assertTextIncludes('Koden er sendt på e-post.')
    asked.assertTextIncludes(`Vi har sendt en kode til ${fresh}.`)
    const missed = await client
      .put('/me/contact/mail')
      .withCsrfToken()
      .loginAs(user)
      .form({ emailCode: wrong(await codeIn(fresh)) })
    missed.assertStatus(422)
    missed.assertTextIncludes('Koden er feil.')
    missed.assertTextIncludes(old)
    const code = await codeIn(fresh)
    const right = await client
      .put('/me/contact/mail')
      .withCsrfToken()
      .loginAs(user)
      .form({ emailCode: `${code.slice(0, 3)} ${code.slice(3)}` })
    right.assertTextIncludes('E-postadressen er bekreftet.')
    assert.notInclude(right.text(), old)
  })

  test('[S3] stands one step from the own page', async ({ client }) => {
    const { user } = await aPerson()
    const page = await client.get('/me').loginAs(user)
    page.assertTextIncludes('href="/me/contact"')
  })

  test('[S3] what is refused says why, and what was typed stays', async ({ client }) => {
    const { user } = await aPerson()
    const refused = await client
      .post('/me/contact/sms')
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .loginAs(user)
      .form({ mobileNumber: '123 for kort' })
    refused.assertStatus(422)
    refused.assertTextIncludes('Dette er ikke et gyldig telefonnummer.')
    refused.assertTextIncludes('value="123 for kort"')
    const noAddress = await client
      .post('/me/contact/mail')
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .header('referer', '/me/contact')
      .loginAs(user)
      .form({ email: 'ikke en adresse' })
    noAddress.assertTextIncludes('value="ikke en adresse"')
    noAddress.assertTextIncludes('gyldig e-postadresse')
  })

  test('[privacy 23] a code is sent only to who has just proved who they are', async ({
    client,
    assert,
  }) => {
    const { user, fresh } = await aPerson()
    const response = await client
      .post('/me/contact/mail')
      .withCsrfToken()
      .redirects(0)
      .loginAs(user)
      .form({ email: fresh })
    response.assertHeader('location', '/confirm')
    assert.isEmpty(await messagesTo(fresh))
  })
})
