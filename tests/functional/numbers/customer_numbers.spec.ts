import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { system } from '#audit/actor'
import type Customer from '#customers/models/customer'
import { ImportNumbers } from '#numbers/actions/import_numbers'
import AssignedNumber from '#numbers/models/assigned_number'
import { readNumberList } from '#numbers/number_list'
import { aCustomer, aStaffUser } from '#tests/support/world'

async function aDesk(client: ApiClient, list: string, series = 'Bergen') {
  const staff = await aStaffUser()
  const { numbers } = readNumberList(list)
  await new ImportNumbers().execute({ numbers, series }, system('test'))
  const address = ({ id }: Customer) => `/provider/customers/${id}/numbers`
  return {
    sees: (customer: Customer) => client.get(address(customer)).loginAs(staff),
    gives: (customer: Customer, written: string) =>
      client
        .post(address(customer))
        .form({ list: written, label: 'Hovednummer' })
        .withCsrfToken()
        .loginAs(staff),
    givesFirst: (customer: Customer, amount: number) =>
      client
        .post(`${address(customer)}/blocks`)
        .form({ series, amount, label: 'Direkte' })
        .withCsrfToken()
        .loginAs(staff),
    takesBack: (customer: Customer, ids: number[]) =>
      client
        .post(`${address(customer)}?_method=DELETE`)
        .form({ 'numbers[]': ids })
        .withCsrfToken()
        .loginAs(staff),
  }
}

const numbersOf = async ({ id }: Customer) => {
  const rows = await AssignedNumber.query().where('customerId', id).orderBy('number')
  return rows.map(({ number }) => number)
}

test.group('A customer’s numbers', () => {
  test('[P1] a block of the first free ones', async ({ client, assert }) => {
    const desk = await aDesk(client, '55320000-55320009')
    const [first, second] = [await aCustomer(), await aCustomer()]
    await desk.givesFirst(first, 3)
    await desk.givesFirst(second, 2)
    assert.deepEqual(await numbersOf(first), ['+4755320000', '+4755320001', '+4755320002'])
    assert.deepEqual(await numbersOf(second), ['+4755320003', '+4755320004'])
    const tooMany = await desk.givesFirst(second, 6)
    tooMany.assertStatus(409)
    tooMany.assertTextIncludes('Så mange ledige numre er det ikke')
  })

  test('[P1] what another has, or had just now, is refused by name', async ({ client, assert }) => {
    const desk = await aDesk(client, '55330000-55330001')
    const [had, wants] = [await aCustomer(), await aCustomer()]
    await desk.gives(had, '55 33 00 00')
    const taken = await desk.gives(wants, '55330000-55330001')
    taken.assertStatus(409)
    taken.assertTextIncludes('allerede tildelt')
    taken.assertTextIncludes('55 33 00 00')

    const { id } = await AssignedNumber.findByOrFail('number', '+4755330000')
    await desk.takesBack(had, [id])
    assert.deepEqual(await numbersOf(had), [])
    const resting = await desk.gives(wants, '55330000')
    resting.assertTextIncludes('de hviler ennå')
    await desk.gives(had, '55330000')
    assert.deepEqual(await numbersOf(had), ['+4755330000'])
  })

  test('another customer’s number cannot be taken through this one', async ({ client, assert }) => {
    const desk = await aDesk(client, '55340000')
    const [had, other] = [await aCustomer(), await aCustomer()]
    await desk.gives(had, '55340000')
    const { id } = await AssignedNumber.findByOrFail('number', '+4755340000')
    const response = await desk.takesBack(other, [id])
    response.assertStatus(409)
    assert.deepEqual(await numbersOf(had), ['+4755340000'])
  })

  test('what is no number is told, and stays in the form', async ({ client, assert }) => {
    const desk = await aDesk(client, '55350000')
    const customer = await aCustomer()
    const response = await desk.gives(customer, '55350000\nabc')
    response.assertStatus(409)
    response.assertTextIncludes('Dette er ikke et telefonnummer.')
    response.assertTextIncludes('55350000\nabc</textarea>')
    assert.deepEqual(await numbersOf(customer), [])
  })
})
