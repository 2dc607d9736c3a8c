import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import User from '#access/models/user'
import type { ApiClient } from '@japa/api-client'
import { auditOf } from '#tests/support/people_world'
import { aCustomer, aDepartment, aQueue, aUser } from '#tests/support/world'

async function aCompany() {
  const customer = await aCustomer()
  const boss = await aUser(customer, { role: 'contact_person', firstName: 'Sissel' })
  const ida = await aUser(customer, { firstName: 'Ida' })
  const jonas = await aUser(customer, { firstName: 'Jonas' })
  return { customer, boss, ida, jonas }
}

const chosen = (people: User[], change: string, departmentId = 0) => ({
  'userIds[]': people.map(({ id }) => id),
  ...{ change, departmentId },
})

const ask = (client: ApiClient, boss: User, form: object) =>
  client.post('/admin/people/selection').form(form).loginAs(boss).withCsrfToken()

const confirm = (client: ApiClient, boss: User, form: object) =>
  client.put('/admin/people/selection').form(form).loginAs(boss).withCsrfToken()

test.group('Several people at once', () => {
  test('[P2] what will happen to whom is said first, and nothing has happened yet', async ({
    assert,
    client,
  }) => {
    const { customer, boss, ida, jonas } = await aCompany()
    await aQueue(customer, { name: 'Kundekøen', members: [ida] })
    await jonas.merge({ blockedAt: DateTime.utc() }).save()
    const blocking = await ask(client, boss, chosen([boss, ida, jonas], 'block'))
    for (const effect of [
      'Tilgangen sperres.',
      'Ingenting: det er slik allerede.',
      'Ingenting: du kan ikke gjøre dette med deg selv.',
    ]) {
      blocking.assertTextIncludes(effect)
    }
    const deleting = await ask(client, boss, chosen([ida], 'delete'))
    deleting.assertTextIncludes('Personen tas ut av køene: Kundekøen.')
    await ida.refresh()
    assert.isFalse(ida.isBlocked)
    assert.isEmpty(await auditOf(customer.id))
  })

  test('[S4] [S6] each is blocked and let in again, each is written down, and who is refused is named', async ({
    assert,
    client,
  }) => {
    const { customer, boss, ida, jonas } = await aCompany()
    const blocked = await confirm(client, boss, chosen([boss, ida, jonas], 'block'))
    blocked.assertTextIncludes('2 personer er sperret.')
    blocked.assertTextIncludes(`${boss.name}: Du kan ikke gjøre dette med deg selv.`)
    const opened = await confirm(client, boss, chosen([ida], 'unblock'))
    opened.assertTextIncludes('1 person har åpen tilgang igjen.')
    await Promise.all([boss.refresh(), ida.refresh(), jonas.refresh()])
    assert.deepEqual([boss.isBlocked, ida.isBlocked, jonas.isBlocked], [false, false, true])
    const entries = await auditOf(customer.id)
    assert.deepEqual(
      entries.map(({ action, subject_id: id }) => [action, Number(id)]).sort(),
      [
        ['user.blocked', ida.id],
        ['user.blocked', jonas.id],
        ['user.unblocked', ida.id],
      ].sort()
    )
  })

  test('[P2] they are moved to a department, or to none', async ({ assert, client }) => {
    const { customer, boss, ida, jonas } = await aCompany()
    const { id } = await aDepartment(customer, 'Lager')
    const question = await ask(client, boss, chosen([ida], 'department', id))
    question.assertTextIncludes('Flyttes fra Ingen avdeling til Lager.')
    await confirm(client, boss, chosen([ida, jonas], 'department', id))
    await confirm(client, boss, chosen([jonas], 'department', 0))
    await Promise.all([ida.refresh(), jonas.refresh()])
    assert.deepEqual([ida.departmentId, jonas.departmentId], [id, null])
  })

  test('[R1] [privacy 3] they are deleted, all but oneself', async ({ assert, client }) => {
    const { customer, boss, ida, jonas } = await aCompany()
    const deleted = await confirm(client, boss, chosen([boss, ida, jonas], 'delete'))
    deleted.assertTextIncludes('2 personer er slettet.')
    const left = await User.query().where('customerId', customer.id)
    assert.deepEqual(
      left.map(({ id }) => id),
      [boss.id]
    )
  })

  test('[privacy 25] other customers’ people and departments are not reached', async ({
    assert,
    client,
  }) => {
    const { boss, ida } = await aCompany()
    const others = await aCustomer()
    const stranger = await aUser(others)
    const { id } = await aDepartment(others, 'Hemmelig')
    const nobody = await confirm(client, boss, chosen([stranger], 'delete'))
    nobody.assertTextIncludes('Ingen er valgt.')
    const nowhere = await confirm(client, boss, chosen([ida], 'department', id))
    nowhere.assertTextIncludes('Avdelingen finnes ikke lenger.')
    await Promise.all([stranger.refresh(), ida.refresh()])
    assert.isNull(ida.departmentId)
  })
})
