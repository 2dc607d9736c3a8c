import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import User from '#access/models/user'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'

async function aBoss() {
  const customer = await aCustomer()
  return { customer, boss: await aUser(customer, { role: 'contact_person' }) }
}

const written = (user: User, changes: object) => ({
  ...{ firstName: user.firstName, lastName: user.lastName, username: user.username },
  ...{ version: 1, ...changes },
})

test.group('The people of a company', () => {
  test('[P2] [C12] a contact person adds somebody, who gets an extension', async ({ client }) => {
    const { customer, boss } = await aBoss()
    const form = { firstName: 'Nora', lastName: 'Ny', email: 'nora.ny@bedrift.example' }
    const page = client.post('/admin/people').form(form).loginAs(boss).withCsrfToken()
    const response = await page
    response.assertTextIncludes('Personen er lagt til.')
    response.assertTextIncludes('value="2000"')
    await User.query().where({ customerId: customer.id, username: form.email }).firstOrFail()
  })

  test('[C12] [S1] what is taken is said at its field, and what was typed stays', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const stranger = await aUser(await aCustomer({ name: 'Hemmelig AS' }))
    await aUser(customer, { extension: '4600' })
    const form = { firstName: 'Nora', lastName: 'Ny', username: stranger.username }
    const name = await client.post('/admin/people').form(form).loginAs(boss).withCsrfToken()
    name.assertStatus(422)
    name.assertTextIncludes('Brukernavnet er opptatt.')
    name.assertTextIncludes('value="Nora"')
    assert.notInclude(name.text(), 'Hemmelig')
    const own = { ...form, username: 'nora@ny.example', extension: '4600' }
    const number = await client.post('/admin/people').form(own).loginAs(boss).withCsrfToken()
    number.assertStatus(422)
    number.assertTextIncludes('Internnummeret er i bruk.')
  })

  test('[P2] over-long values are refused before anything is asked of the database', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const form = { firstName: 'N'.repeat(81), lastName: 'Ny', email: 'n@ny.example' }
    await client.post('/admin/people').form(form).loginAs(boss).withCsrfToken().redirects(0)
    assert.lengthOf(await User.query().where('customerId', customer.id), 1)
  })

  test('[P2] the second of two editors is told, and keeps what they wrote', async ({ client }) => {
    const { customer, boss } = await aBoss()
    const user = await aUser(customer)
    const save = (title: string) =>
      client
        .put(`/admin/people/${user.id}`)
        .form(written(user, { title }))
        .loginAs(boss)
        .withCsrfToken()
    await save('Leder')
    const second = await save('Sjef')
    second.assertStatus(409)
    second.assertTextIncludes('Noen andre endret personen imens.')
    second.assertTextIncludes('<dd>Leder</dd>')
    second.assertTextIncludes('value="Sjef"')
    second.assertTextIncludes('name="version" value="2"')
  })

  test('[S4] [P2] somebody is blocked and let in again; the own account is not', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const user = await aUser(customer)
    const door = `/admin/people/${user.id}/block`
    await client.post(door).loginAs(boss).withCsrfToken()
    await user.refresh()
    assert.isTrue(user.isBlocked)
    await client.delete(door).loginAs(boss).withCsrfToken()
    await user.refresh()
    assert.isFalse(user.isBlocked)
    const own = await client.post(`/admin/people/${boss.id}/block`).loginAs(boss).withCsrfToken()
    own.assertStatus(422)
    own.assertTextIncludes('Du kan ikke gjøre dette med deg selv.')
  })

  test('[R1] [privacy 3] deleting says first what it means, then the list is without', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const user = await aUser(customer, { firstName: 'Sindre', lastName: 'Vik' })
    const question = await client.get(`/admin/people/${user.id}/deletion`).loginAs(boss)
    question.assertTextIncludes('Slette Sindre Vik?')
    const response = await client.delete(`/admin/people/${user.id}`).loginAs(boss).withCsrfToken()
    response.assertTextIncludes('Personen er slettet.')
    assert.notInclude(response.text(), 'Sindre Vik')
  })

  test('[C12] [privacy 26] the list finds by name, number and e-mail, and no address tells', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const facts = { firstName: 'Øyvind', lastName: 'Sæther', mobileNumber: '+4790000444' }
    await aUser(customer, { ...facts, extension: '4711', username: 'oyvind@saether.example' })
    await aUser(customer, { firstName: 'Siri', lastName: 'Dahl' })
    for (const search of ['øyv', 'sæ', '900 00 4', '+4790000444', '4711', 'oyvind@s']) {
      const found = await client
        .post('/admin/people/search')
        .form({ search })
        .header('hx-request', 'true')
        .loginAs(boss)
        .withCsrfToken()
      assert.include(found.text(), 'Øyvind Sæther', search)
      assert.notInclude(found.text(), 'Siri Dahl', search)
    }
    const sent = await client
      .post('/admin/people/search')
      .form({ search: '900 00 444' })
      .loginAs(boss)
      .withCsrfToken()
      .redirects(0)
    sent.assertHeader('location', '/admin/people?searching=true')
  })

  test('[P2] [C12] the list is narrowed by department, role and state', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const sales = await aDepartment(customer, 'Salg')
    await aUser(customer, { firstName: 'Ida', departmentId: sales.id, mobileNumber: '+4790000455' })
    await aUser(customer, { firstName: 'Jonas', role: 'operator', blockedAt: DateTime.utc() })
    const narrowed = {
      [`department=${sales.id}`]: ['Ida'],
      'department=0': ['Jonas'],
      'role=operator': ['Jonas'],
      'state=blocked': ['Jonas'],
      'state=no_mobile': ['Jonas'],
      'state=never_logged_in': ['Ida', 'Jonas'],
    }
    for (const [query, names] of Object.entries(narrowed)) {
      const page = await client.get(`/admin/people?${query}`).loginAs(boss)
      const seen = ['Ida', 'Jonas'].filter((name) => page.text().includes(`>${name} `))
      assert.deepEqual(seen, names, query)
    }
  })
})
