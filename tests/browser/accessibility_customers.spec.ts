import { test } from '@japa/runner'
import { aCustomer, aStaffUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

test.group('The provider’s desk, as it looks', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  test('[P1] [privacy 32] axe finds nothing on the pages about customers', async ({
    browser,
    assert,
  }) => {
    const staff = await aStaffUser()
    const active = await aCustomer({ name: 'Aasen Rør AS' }, ['switchboard'])
    const suspended = await aCustomer({ name: 'Bryggen Interiør AS', status: 'suspended' })
    const visitor = await Visitor.come(browser)
    await visitor.is(staff)
    const wrong: string[] = []
    for (const [name, path] of [
      ['customers', '/provider'],
      ['customer-new', '/provider/customers/create'],
      ['customer', `/provider/customers/${active.id}`],
      ['customer-suspended', `/provider/customers/${suspended.id}`],
    ]) {
      await visitor.page.goto(path)
      wrong.push(...(await looksWrong(visitor.page, name, ALL_LOOKS)))
    }
    assert.deepEqual(wrong, [])
  })
})
