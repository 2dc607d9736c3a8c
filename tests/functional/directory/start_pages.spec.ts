import { test } from '@japa/runner'
import { aCustomer, aDepartment, aNumber, aQueue, aUser } from '#tests/support/world'

test.group('Start pages', () => {
  test('[P2] a contact person sees what the customer has', async ({ client }) => {
    const customer = await aCustomer({ name: 'Sørlandets Bakeri AS' }, ['switchboard'])
    const operator = await aUser(customer, { firstName: 'Berit', lastName: 'Moe' })
    const queue = await aQueue(customer, { name: 'Bestilling', members: [operator] })
    await aNumber(customer, queue)
    const contactPerson = await aUser(customer, { role: 'contact_person' })
    const response = await client.get('/admin').loginAs(contactPerson)
    response.assertStatus(200)
    for (const text of ['Sørlandets Bakeri AS', 'Til Bestilling', 'Berit Moe', 'Logget av']) {
      response.assertTextIncludes(text)
    }
    response.assertTextIncludes('Sentralbord')
  })

  test('[P2] a customer with nothing yet is told so', async ({ client }) => {
    const contactPerson = await aUser(await aCustomer(), { role: 'contact_person' })
    const response = await client.get('/admin').loginAs(contactPerson)
    response.assertTextIncludes('Bedriften har ingen køer ennå.')
    response.assertTextIncludes('Bedriften har ingen numre ennå.')
    response.assertTextIncludes('Ingen tilleggstjenester er bestilt.')
  })

  test('[P4] a user sees the own numbers, department and queues', async ({ client, assert }) => {
    const customer = await aCustomer()
    const department = await aDepartment(customer, 'Verksted')
    const facts = { extension: '432', mobileNumber: '+4790000777', departmentId: department.id }
    const user = await aUser(customer, facts)
    await aQueue(customer, { name: 'Deler', members: [user] })
    await aQueue(customer, { name: 'Ledelse' })
    const response = await client.get('/me').loginAs(user)
    for (const text of ['432', '90 00 07 77', 'Verksted', 'Deler'])
      response.assertTextIncludes(text)
    assert.notInclude(response.text(), 'Ledelse')
  })
})
