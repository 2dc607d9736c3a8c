import { test } from '@japa/runner'
import { aCustomer, aDepartment, aQueue, aUser } from '#tests/support/world'

test.group('Start pages', () => {
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
