import { test } from '@japa/runner'
import UserAbility from '#access/models/user_ability'
import type Customer from '#customers/models/customer'
import type User from '#access/models/user'
import { aCustomer, aUser } from '#tests/support/world'
import { auditOf } from '#tests/support/people_world'

const USE = 'switchboard.use'
const proved = () => ({ proved_at: Date.now() })

async function anOffice(addOns: string[] = ['switchboard']) {
  const customer = await aCustomer({}, addOns)
  const boss = await aUser(customer, { role: 'contact_person' })
  const user = await aUser(customer, { firstName: 'Kari' })
  await user.refresh()
  return { customer, boss, user }
}

async function grantsOf(customer: Customer, user: User) {
  const rows = await UserAbility.query().where({ customerId: customer.id, userId: user.id })
  return rows.map(({ ability }) => ability).sort()
}

test.group('What people may do', () => {
  test('[S2] a function is given and taken, and counts at the next request', async ({ client }) => {
    const { boss, user } = await anOffice()
    const door = `/admin/people/${user.id}/access`
    const change = (version: number, abilities: string[]) =>
      client
        .put(door)
        .json({ version, abilities })
        .withSession(proved())
        .loginAs(boss)
        .withCsrfToken()
        .redirects(0)
    const before = await client.get('/switchboard').loginAs(user)
    before.assertStatus(403)
    await change(1, [USE])
    const given = await client.get('/switchboard').loginAs(user)
    given.assertStatus(200)
    await change(2, [])
    const taken = await client.get('/switchboard').loginAs(user)
    taken.assertStatus(403)
  })

  test('[S2] [S6] a preset brings role and functions, and the log says before and after', async ({
    assert,
    client,
  }) => {
    const { customer, boss, user } = await anOffice()
    await client
      .put('/admin/access')
      .json({ people: [{ id: user.id, version: 1, preset: 'supervisor' }] })
      .withSession(proved())
      .loginAs(boss)
      .withCsrfToken()
      .redirects(0)
    await user.refresh()
    assert.equal(user.role, 'operator')
    assert.deepEqual(await grantsOf(customer, user), ['log.all', USE])
    const [entry] = await auditOf(customer.id)
    assert.equal(entry.action, 'user.access_changed')
    assert.deepEqual(entry.changes.role, ['user', 'operator'])
    assert.deepEqual(entry.changes.abilities, [[], ['log.all', USE]])
  })

  test('[S2] two who decide: the second is told for whom, and nothing of theirs is saved', async ({
    assert,
    client,
  }) => {
    const { customer, boss, user } = await anOffice()
    const other = await aUser(customer)
    await user.merge({ version: 2 }).save()
    const people = [
      { id: other.id, version: 1, abilities: [USE] },
      { id: user.id, version: 1, abilities: [USE] },
    ]
    const response = await client
      .put('/admin/access')
      .json({ people })
      .withSession(proved())
      .loginAs(boss)
      .withCsrfToken()
    response.assertStatus(409)
    response.assertTextIncludes(`Ingenting er lagret på grunn av ${user.name}.`)
    assert.isEmpty(await grantsOf(customer, other))
    assert.isEmpty(await auditOf(customer.id))
  })

  test('[S2] saving asks who is there, when that was not proved a moment ago', async ({
    assert,
    client,
  }) => {
    const { customer, boss, user } = await anOffice()
    const response = await client
      .put(`/admin/people/${user.id}/access`)
      .json({ version: 1, abilities: [USE] })
      .loginAs(boss)
      .withCsrfToken()
      .redirects(0)
    response.assertHeader('location', '/confirm')
    assert.isEmpty(await grantsOf(customer, user))
  })

  test('[S2] [A0] the page says why not, and an add-on that is not there is not given', async ({
    assert,
    client,
  }) => {
    const { customer, boss, user } = await anOffice([])
    const page = await client.get(`/admin/people/${user.id}/access`).loginAs(boss)
    page.assertTextIncludes('Tilleggstjenesten er ikke aktiv hos dere.')
    page.assertTextIncludes('Ikke gitt. Kryss av og lagre for å gi den.')
    const response = await client
      .put(`/admin/people/${user.id}/access`)
      .json({ version: 1, abilities: [USE] })
      .withSession(proved())
      .loginAs(boss)
      .withCsrfToken()
    response.assertStatus(422)
    assert.isEmpty(await grantsOf(customer, user))
  })

  test('[S2] [P2] nobody changes the own role, nor takes the last contact person', async ({
    client,
  }) => {
    const { boss } = await anOffice()
    const response = await client
      .put(`/admin/people/${boss.id}/access`)
      .json({ version: 1, preset: 'user' })
      .withSession(proved())
      .loginAs(boss)
      .withCsrfToken()
    response.assertStatus(422)
    response.assertTextIncludes('Du kan ikke endre din egen rolle.')
  })

  test('[S2] people stand beside functions', async ({ client }) => {
    const { boss } = await anOffice()
    const page = await client.get('/admin/access').loginAs(boss)
    page.assertStatus(200)
    page.assertTextIncludes('Bruke sentralbordet')
    page.assertTextIncludes('Kari')
    page.assertTextIncludes('har det som kontaktperson')
  })
})
