import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { recordAudit } from '#audit/record_audit'
import type Customer from '#customers/models/customer'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

async function somethingDone(customer: Customer | null, by: string, subject: string) {
  const actor = { kind: 'user', id: 1, name: by, address: '192.0.2.7' } as const
  await db.transaction((trx) =>
    recordAudit(
      {
        ...{ customerId: customer?.id ?? null, by: actor, action: 'queue.renamed' },
        subject: { type: 'queue', id: 1, name: subject },
        ...{ before: { name: 'Salg' }, after: { name: subject } },
      },
      Date.UTC(2026, 0, 5, 9),
      trx
    )
  )
}

test.group('Reading the audit log', () => {
  test('[S6] the contact person reads who did what, when and from where', async ({ client }) => {
    const customer = await aCustomer()
    await somethingDone(customer, 'Kari Nordmann', '<Salg & service>')
    const user = await aUser(customer, { role: 'contact_person' })
    const page = await client.get('/admin/audit-log').loginAs(user)
    page.assertStatus(200)
    page.assertTextIncludes('Kari Nordmann')
    page.assertTextIncludes('&lt;Salg &amp; service&gt;')
    page.assertTextIncludes('192.0.2.7')
    page.assertTextIncludes('10:00:00')
  })

  test('[privacy 25] nobody reads another customer’s', async ({ client, assert }) => {
    const [ours, theirs] = [await aCustomer(), await aCustomer()]
    await somethingDone(theirs, 'Ola Fremmed', 'Hemmelig kø')
    const user = await aUser(ours, { role: 'contact_person' })
    const page = await client.get('/admin/audit-log').loginAs(user)
    assert.notInclude(page.text(), 'Hemmelig kø')
  })

  test('[S6] days are whole days in Norway', async ({ client, assert }) => {
    const customer = await aCustomer()
    await somethingDone(customer, 'Kari Nordmann', 'Kundesenter')
    const user = await aUser(customer, { role: 'contact_person' })
    const on = (day: string) =>
      client.get('/admin/audit-log').qs({ from: day, to: day }).loginAs(user)
    const that = await on('2026-01-05')
    that.assertTextIncludes('Kundesenter')
    const before = await on('2026-01-04')
    assert.notInclude(before.text(), 'Kundesenter')
    before.assertTextIncludes('Ingen endringer passer')
  })

  test('[S6] [privacy 12] it can be taken out as CSV that no spreadsheet runs, and that is told too', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    await somethingDone(customer, '=HYPERLINK("x")', 'Kundesenter')
    const user = await aUser(customer, { role: 'contact_person' })
    const file = await client
      .post('/admin/audit-log/export')
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .loginAs(user)
    file.assertHeader('content-type', 'text/csv; charset=utf-8')
    const lines = file.text().trim().split('\r\n')
    assert.lengthOf(lines, 3)
    assert.include(lines[1], 'Lastet ned endringsloggen')
    assert.include(lines[2], `'=HYPERLINK`)
  })

  test('[S6] staff read the provider’s own log, and a customer’s history', async ({ client }) => {
    const [staff, customer] = [await aStaffUser(), await aCustomer()]
    await somethingDone(null, 'Randi Støtte', 'Egen kø')
    await somethingDone(customer, 'Kari Nordmann', 'Kundens kø')
    const own = await client.get('/provider/audit-log').loginAs(staff)
    own.assertTextIncludes('Egen kø')
    const history = await client.get(`/provider/customers/${customer.id}/history`).loginAs(staff)
    history.assertTextIncludes('Kundens kø')
  })

  test('an impossible day is refused in words', async ({ client }) => {
    const user = await aUser(await aCustomer(), { role: 'contact_person' })
    const page = await client.get('/admin/audit-log').qs({ from: 'i går' }).loginAs(user)
    page.assertStatus(200)
  })
})
