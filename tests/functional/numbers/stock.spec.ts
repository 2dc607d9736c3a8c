import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { aCustomer, aStaffUser } from '#tests/support/world'

const IMPORTS = '/provider/numbers/imports'

const stocked = async (like: string) => {
  const rows: { number: string }[] = await db.from('numbers').where('number', 'like', like)
  return rows.map(({ number }) => number).sort()
}

test.group('Numbers in stock', () => {
  test('[P1] nothing is written before it is confirmed', async ({ client, assert }) => {
    const staff = await aStaffUser()
    const form = { list: '22 44 00 00 - 22 44 00 04\nhei 1\n22440002', series: 'Oslo nord' }
    const preview = await client
      .post(`${IMPORTS}/preview`)
      .form(form)
      .withCsrfToken()
      .loginAs(staff)
    preview.assertStatus(200)
    preview.assertTextIncludes('Importer 5 numre')
    preview.assertTextIncludes('Dette er ikke et telefonnummer.')
    preview.assertTextIncludes('Nummeret står i listen to ganger.')
    assert.deepEqual(await stocked('+472244%'), [])

    await client.post(IMPORTS).form(form).withCsrfToken().loginAs(staff)
    assert.lengthOf(await stocked('+472244%'), 5)
    const again = await client.post(`${IMPORTS}/preview`).form(form).withCsrfToken().loginAs(staff)
    again.assertStatus(422)
    again.assertTextIncludes('ingen nye numre')
  })

  test('[P1] a CSV file from a spreadsheet', async ({ client, assert }) => {
    const file = Buffer.from('\uFEFFFra;Til\r\n22450000;22450009\r\n')
    const preview = await client
      .post(`${IMPORTS}/preview`)
      .file('file', file, { filename: 'serie.csv', contentType: 'text/csv' })
      .withCsrfToken()
      .loginAs(await aStaffUser())
    preview.assertTextIncludes('Importer 10 numre')
    assert.deepEqual(await stocked('+472245%'), [])
  })

  test('a list with nothing in it says so', async ({ client }) => {
    const request = client.post(`${IMPORTS}/preview`).form({ list: '' }).withCsrfToken()
    const response = await request.loginAs(await aStaffUser())
    response.assertStatus(422)
    response.assertTextIncludes('ingen nye numre')
  })

  test('[P1] [privacy 26] found by state, and by first digits that stand in no address', async ({
    client,
    assert,
  }) => {
    const staff = await aStaffUser()
    const customer = await aCustomer({ name: 'Tindefoto AS' })
    const list = '22460000-22460002'
    await client.post(IMPORTS).form({ list }).withCsrfToken().loginAs(staff)
    await client
      .post(`/provider/customers/${customer.id}/numbers`)
      .form({ list: '22460001', label: 'Hovednummer' })
      .withCsrfToken()
      .loginAs(staff)
    const search = (form: object) =>
      client.post('/provider/numbers/search').form(form).withCsrfToken().loginAs(staff)

    const all = await search({ q: '22 46' })
    for (const number of ['22 46 00 00', '22 46 00 01', '22 46 00 02']) {
      all.assertTextIncludes(number)
    }
    all.assertTextIncludes('Tindefoto AS')
    const free = await search({ q: '2246', state: 'free' })
    assert.notInclude(free.text(), '22 46 00 01')
    const assigned = await client.get('/provider/numbers?state=assigned').loginAs(staff)
    assigned.assertStatus(200)
    const none = await search({ q: '99 99 99' })
    none.assertTextIncludes('Ingen numre begynner på')
  })
})
