import { test } from '@japa/runner'
import Customer from '#customers/models/customer'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

test.group('A contact person’s first morning', () => {
  test('[P2] the guide shows how far the company has come, and the next step', async ({
    client,
  }) => {
    const customer = await aCustomer()
    const person = await aUser(customer, { role: 'contact_person' })
    const first = await client.get('/admin').loginAs(person)
    first.assertTextIncludes('0 av 6 steg er gjort')
    const queue = await aQueue(customer, { members: [person] })
    await aNumber(customer, queue)
    const later = await client.get('/admin').loginAs(person)
    later.assertTextIncludes('2 av 6 steg er gjort')
    later.assertTextIncludes('1 kø har noen som svarer')
  })

  test('[P2] a step is put aside and taken up again', async ({ client }) => {
    const person = await aUser(await aCustomer(), { role: 'contact_person' })
    const send = (method: string) =>
      client
        .request('/admin/guide/skips', method)
        .form({ step: 'add_ons' })
        .withCsrfToken()
        .redirects(0)
        .loginAs(person)
    await send('POST')
    await send('POST')
    const aside = await client.get('/admin').loginAs(person)
    aside.assertTextIncludes('Lagt til side')
    await send('DELETE')
    const again = await client.get('/admin').loginAs(person)
    again.assertTextIncludes('Ikke nå: Tilleggstjenester')
  })

  test('[P2] the company tells its language and whom to ask about personal data; the second editor is told', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const person = await aUser(customer, { role: 'contact_person' })
    const save = (facts: object) =>
      client
        .put('/admin/profile')
        .form({
          ...{ locale: 'en', privacyContactName: 'Åse Berg', version: 1 },
          ...{ privacyContactEmail: 'personvern@bedrift.example', ...facts },
        })
        .withCsrfToken()
        .redirects(0)
        .loginAs(person)
    const wrong = await save({ privacyContactEmail: 'ikke en adresse' })
    assert.property(wrong.flashMessage('inputErrorsBag'), 'privacyContactEmail')
    const saved = await save({})
    saved.assertFlashMessage('notice', 'profile.saved')
    const { locale, privacyContactName } = await Customer.findOrFail(customer.id)
    assert.deepEqual([locale, privacyContactName], ['en', 'Åse Berg'])
    const second = await save({ privacyContactName: 'En annen' })
    second.assertFlashMessage('notice', 'profile.refusal.changed_meanwhile')
    second.assertFlashMessage('privacyContactName', 'En annen')
  })
})
