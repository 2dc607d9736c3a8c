import { test } from '@japa/runner'
import Department from '#directory/models/department'
import { auditOf } from '#tests/support/people_world'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'

async function aBoss() {
  const customer = await aCustomer()
  return { customer, boss: await aUser(customer, { role: 'contact_person' }) }
}

test.group('The departments of a company', () => {
  test('[P2] one is made, and written down', async ({ assert, client }) => {
    const { customer, boss } = await aBoss()
    const form = { name: '  Salg ' }
    const page = await client.post('/admin/departments').form(form).loginAs(boss).withCsrfToken()
    page.assertTextIncludes('Avdelingen er laget.')
    const { id } = await Department.findByOrFail({ customerId: customer.id, name: 'Salg' })
    const [entry] = await auditOf(customer.id)
    assert.deepEqual([entry.action, entry.subject_id], ['department.created', String(id)])
  })

  test('[P2] no two have the same name, large letters or small, and what was typed stays', async ({
    client,
  }) => {
    const { customer, boss } = await aBoss()
    await aDepartment(customer, 'Økonomi')
    await aDepartment(await aCustomer(), 'Lager')
    const make = (name: string) =>
      client.post('/admin/departments').form({ name }).loginAs(boss).withCsrfToken()
    const refused = await make('økonomi')
    refused.assertStatus(422)
    refused.assertTextIncludes('Bedriften har en avdeling med dette navnet.')
    refused.assertTextIncludes('value="økonomi"')
    const others = await make('Lager')
    others.assertTextIncludes('Avdelingen er laget.')
  })

  test('[P2] the second of two who rename is told, and writes over nothing', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const department = await aDepartment(customer, 'Salg')
    const rename = (name: string) =>
      client
        .put(`/admin/departments/${department.id}`)
        .form({ name, version: 1 })
        .loginAs(boss)
        .withCsrfToken()
    const first = await rename('SALG')
    first.assertTextIncludes('Avdelingen har fått nytt navn.')
    const second = await rename('Marked')
    second.assertStatus(409)
    second.assertTextIncludes('Noen andre endret navnet imens')
    second.assertTextIncludes('value="Marked"')
    await department.refresh()
    assert.equal(department.name, 'SALG')
    const entries = await auditOf(customer.id)
    assert.deepEqual(
      entries.map(({ action, changes }) => [action, changes.name]),
      [['department.renamed', ['Salg', 'SALG']]]
    )
  })

  test('[P2] deleting says how many it concerns; they are in none and keep the rest', async ({
    assert,
    client,
  }) => {
    const { customer, boss } = await aBoss()
    const department = await aDepartment(customer, 'Salg')
    const ida = await aUser(customer, { departmentId: department.id, title: 'Selger' })
    const door = `/admin/departments/${department.id}`
    const question = await client.get(`${door}/deletion`).loginAs(boss)
    question.assertTextIncludes('Én person er i avdelingen')
    const jonas = await aUser(customer, { departmentId: department.id })
    const confirm = (people: number) =>
      client.delete(door).form({ version: 1, people }).loginAs(boss).withCsrfToken()
    const late = await confirm(1)
    late.assertStatus(409)
    late.assertTextIncludes('2 personer er i avdelingen')
    const deleted = await confirm(2)
    deleted.assertTextIncludes('Avdelingen er slettet.')
    await Promise.all([ida.refresh(), jonas.refresh()])
    assert.deepEqual([ida.departmentId, jonas.departmentId, ida.title], [null, null, 'Selger'])
    const [entry] = await auditOf(customer.id)
    assert.deepEqual([entry.action, entry.changes.people], ['department.deleted', [2, null]])
  })

  test('[P2] the list counts, and leads to who is in each', async ({ client }) => {
    const { customer, boss } = await aBoss()
    const empty = await client.get('/admin/departments').loginAs(boss)
    empty.assertTextIncludes('Bedriften har ingen avdelinger ennå.')
    const { id: departmentId } = await aDepartment(customer, 'Salg')
    await aUser(customer, { departmentId })
    const page = await client.get('/admin/departments').loginAs(boss)
    page.assertTextIncludes(`href="/admin/people?department=${departmentId}">1 person<`)
  })
})
