import { DateTime } from 'luxon'
import { test } from '@japa/runner'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '@adonisjs/lucid/services/db'
import { system } from '#audit/actor'
import { VirtualClock } from '#core/clock'
import { Publish } from '#notices/actions/publish'
import { RewritePublication } from '#notices/actions/rewrite_publication'
import Publication from '#notices/models/publication'
import { contentOf } from '#messaging/queries/claim_messages'
import { TellMaterialChanges } from '#notices/tell_material_changes'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const DAY = 86_400_000
const BY = system('test')

const TEXT = {
  ...{ titleNb: 'Nye vilkår', titleEn: 'New terms', textNb: 'Les dette', textEn: 'Read this' },
  isMaterial: true,
}

const form = (facts: object = {}) => ({
  ...{ kind: 'terms', ...TEXT, isMaterial: 'on' },
  publishedAt: DateTime.now()
    .setZone('Europe/Oslo')
    .plus({ days: 3 })
    .toFormat("yyyy-MM-dd'T'HH:mm"),
  ...facts,
})

test.group('Writing notices and terms', () => {
  test('[C13] versions of the terms are numbered, and follow each other in time', async ({
    assert,
  }) => {
    const clock = new VirtualClock()
    const publish = new Publish(clock)
    const at = clock.now()
    const write = (publishedAt: number) =>
      publish.execute({ kind: 'terms', ...TEXT, publishedAt }, BY)
    const [one, two] = [await write(at + DAY), await write(at + 2 * DAY)]
    assert.deepEqual([one.ok && one.value.number, two.ok && two.value.number], [1, 2])
    assert.deepEqual(await write(at + DAY), { ok: false, refusal: 'before_the_last_terms' })
    assert.deepEqual(await write(at - DAY), { ok: false, refusal: 'in_the_past' })
  })

  test('[C13] what is published is never changed, and the second of two writers is told', async ({
    assert,
  }) => {
    const clock = new VirtualClock()
    const publishedAt = clock.now() + DAY
    const written = await new Publish(clock).execute({ kind: 'notice', ...TEXT, publishedAt }, BY)
    const { id } = written.ok ? written.value : assert.fail('not written')
    const rewrite = (version: number) =>
      new RewritePublication(clock).execute(
        { ...TEXT, titleNb: 'Ny', publishedAt, id, version },
        BY
      )
    const first = await rewrite(1)
    assert.isTrue(first.ok)
    assert.deepEqual(await rewrite(1), { ok: false, refusal: 'changed_meanwhile' })
    clock.advance(2 * DAY)
    assert.deepEqual(await rewrite(2), { ok: false, refusal: 'already_published' })
  })

  test('[C13] staff write in a form; what is wrong keeps what was typed', async ({
    client,
    assert,
  }) => {
    const staff = await aStaffUser()
    const send = (facts: object) =>
      client
        .post('/provider/publications')
        .form(form(facts))
        .withCsrfToken()
        .redirects(0)
        .loginAs(staff)
    const past = await send({ publishedAt: '2020-01-01T08:00' })
    past.assertFlashMessage('notice', 'notices.refusal.in_the_past')
    past.assertFlashMessage('titleNb', 'Nye vilkår')
    const saved = await send({})
    saved.assertHeader('location', '/provider/publications')
    const [publication] = await Publication.query().where('title_nb', 'Nye vilkår')
    assert.deepEqual([publication.number, publication.isMaterial], [1, true])
    const list = await client.get('/provider/publications').loginAs(staff)
    list.assertTextIncludes('Nye vilkår')
    const again = await client.get(`/provider/publications/${publication.id}`).loginAs(staff)
    again.assertTextIncludes('Les dette')
  })

  test('[C13] a material change reaches every contact person once, in their language, when it is published', async ({
    assert,
  }) => {
    const clock = new VirtualClock(Date.now())
    const customer = await aCustomer()
    const person = { role: 'contact_person' } as const
    const kari = await aUser(customer, person)
    await kari.merge({ email: 'kari@bedrift.example' }).save()
    const john = await aUser(customer, { ...person, locale: 'en' })
    await john.merge({ email: 'john@bedrift.example' }).save()
    const gone = await aUser(await aCustomer({ status: 'terminated' }), person)
    await gone.merge({ email: 'borte@bedrift.example' }).save()
    await new Publish(clock).execute({ kind: 'terms', ...TEXT, publishedAt: clock.now() + DAY }, BY)

    const tell = () => new TellMaterialChanges(i18nManager, clock).execute()
    const mails = async () => {
      const recipients = ['kari@bedrift.example', 'john@bedrift.example', 'borte@bedrift.example']
      const rows = await db.from('messages').whereIn('recipient', recipients).orderBy('recipient')
      return rows.map((row) => [row.recipient, contentOf(row.content).subject])
    }
    await tell()
    assert.deepEqual(await mails(), [])
    clock.advance(2 * DAY)
    await tell()
    await tell()
    assert.deepEqual(await mails(), [
      ['john@bedrift.example', 'New terms'],
      ['kari@bedrift.example', 'Nye vilkår'],
    ])
  })
})
