import { test } from '@japa/runner'
import { queuesInLog } from '#calls/queries/queues_in_log'
import UserAbility from '#access/models/user_ability'
import { aCustomer, aQueue, aUser } from '#tests/support/world'

test.group('Whose calls somebody may read', () => {
  test('[R3] [R4] [S2] the own queues; with the right to it all; a contact person always', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const operator = await aUser(customer, { role: 'operator' })
    await aQueue(customer, { name: 'Salg', members: [operator] })
    await aQueue(customer, { name: 'Support' })
    await aQueue(await aCustomer(), { name: 'Fremmed' })
    const read = async (user: typeof operator) => {
      const queues = await queuesInLog(customer, user)
      return queues.map(({ name }) => name)
    }
    assert.deepEqual(await read(operator), ['Salg'])
    const own = { customerId: customer.id, userId: operator.id }
    await UserAbility.create({ ...own, ability: 'log.all' })
    assert.deepEqual(await read(operator), ['Salg', 'Support'])
    const boss = await aUser(customer, { role: 'contact_person' })
    assert.deepEqual(await read(boss), ['Salg', 'Support'])
  })
})
