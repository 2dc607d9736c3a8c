import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import type Customer from '#customers/models/customer'
import { searchDirectory } from '#directory/queries/search_directory'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'

async function aCustomerWithPeople(): Promise<Customer> {
  const customer = await aCustomer()
  const accounts = await aDepartment(customer, 'Økonomi')
  await aUser(customer, { firstName: 'Åse', lastName: 'Ødegård', extension: '104' })
  await aUser(customer, { firstName: 'Siri', lastName: 'Dahl', departmentId: accounts.id })
  await aUser(customer, { firstName: 'Simen', lastName: 'Lie', extension: '118' })
  await aUser(customer, { firstName: 'Anne Sofie', lastName: 'Berg' })
  return customer
}

async function names(customer: Customer, search: string): Promise<string[]> {
  const people = await searchDirectory(customer, { search, limit: 20 })
  return people.map(({ name }) => name)
}

test.group('The company directory', () => {
  test('[C6] finds by the beginning of any name', async ({ assert }) => {
    const customer = await aCustomerWithPeople()
    assert.deepEqual(await names(customer, 'si'), ['Siri Dahl', 'Simen Lie'])
    assert.deepEqual(await names(customer, 'SOF'), ['Anne Sofie Berg'])
    assert.deepEqual(await names(customer, 'lie sim'), ['Simen Lie'])
    assert.deepEqual(await names(customer, 'ahl'), [])
  })

  test('[C6] finds æ, ø and å however they are written', async ({ assert }) => {
    const customer = await aCustomerWithPeople()
    for (const search of ['å', 'Å', 'åse', 'ÅSE', 'ødeg', 'ØDEG']) {
      assert.deepEqual(await names(customer, search), ['Åse Ødegård'], search)
    }
  })

  test('[C12] finds by extension and department', async ({ assert }) => {
    const customer = await aCustomerWithPeople()
    assert.deepEqual(await names(customer, '11'), ['Simen Lie'])
    assert.deepEqual(await names(customer, 'økon'), ['Siri Dahl'])
  })

  test('[C6] signs are signs, not wildcards', async ({ assert }) => {
    const customer = await aCustomerWithPeople()
    for (const search of ['%', '_', '!', "'", '\\']) {
      assert.deepEqual(await names(customer, search), [], search)
    }
  })

  test('[R1] [privacy 25] shows nobody from elsewhere, and nobody who is blocked', async ({
    assert,
  }) => {
    const customer = await aCustomerWithPeople()
    await aUser(await aCustomer(), { firstName: 'Sigrid' })
    await aUser(customer, { firstName: 'Sindre', blockedAt: DateTime.utc() })
    assert.deepEqual(await names(customer, 'si'), ['Siri Dahl', 'Simen Lie'])
    assert.lengthOf(await names(customer, ''), 4)
  })

  test('[C6] a page without script, and a fragment while typing', async ({ client, assert }) => {
    const customer = await aCustomerWithPeople()
    const user = await aUser(customer, { firstName: 'Kari', mobileNumber: '+4790000555' })
    const page = await client.get('/directory').qs({ q: 'kari' }).loginAs(user)
    page.assertTextIncludes('90 00 05 55')
    page.assertTextIncludes('value="kari"')
    const fragment = await client
      .get('/directory')
      .qs({ q: 'zzz' })
      .header('hx-request', 'true')
      .loginAs(user)
    fragment.assertTextIncludes('Ingen treff på «zzz»')
    assert.notInclude(fragment.text(), '<html')
  })
})
