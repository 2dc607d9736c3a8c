import { test } from '@japa/runner'
import { auditLog } from '#audit/queries/audit_log'
import { weekOf } from '#numbers/opening_hours/queries'
import { aCustomer, aUser } from '#tests/support/world'

const MONDAY = { 'days[0][weekday]': 1, 'days[0][opens]': '08:00', 'days[0][closes]': '16:00' }

test.group('The opening hours page', () => {
  test('[P2] [C1] the contact person sets them, and sees them again', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const person = await aUser(customer, { role: 'contact_person' })
    const save = (form: object) =>
      client
        .put('/admin/opening-hours')
        .form({ version: 1, ...form })
        .withCsrfToken()
        .redirects(0)
        .loginAs(person)
    const saved = await save(MONDAY)
    saved.assertFlashMessage('notice', 'opening_hours.saved')
    assert.deepEqual(await weekOf(customer.id), [{ weekday: 1, opensAt: 480, closesAt: 960 }])
    const page = await client.get('/admin/opening-hours').loginAs(person)
    page.assertTextIncludes('value="08:00"')
    const { entries } = await auditLog(customer.id, {})
    assert.deepEqual(entries[0].changes.hours, [[], ['1: 08:00–16:00']])

    const second = await save({ 'days[0][weekday]': 2 })
    second.assertFlashMessage('notice', 'opening_hours.refusal.changed_meanwhile')
    assert.lengthOf(await weekOf(customer.id), 1)
  })

  test('[P2] a day that closes before it opens, or only opens, is refused', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const person = await aUser(customer, { role: 'contact_person' })
    for (const closes of ['07:00', '']) {
      await client
        .put('/admin/opening-hours')
        .form({ 'version': 1, ...MONDAY, 'days[0][closes]': closes })
        .withCsrfToken()
        .redirects(0)
        .loginAs(person)
      assert.deepEqual(await weekOf(customer.id), [])
    }
  })
})
