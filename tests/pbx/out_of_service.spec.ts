import { test } from '@japa/runner'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { RANDI } from '#tests/support/customers_world'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: a suspended customer', (group) => {
  const office = withOffice(group)

  test('[S7] callers hear three tones before any answer, and are let go', async ({ assert }) => {
    await new SuspendCustomer().execute(office().customer, { reason: 'Prøve' }, RANDI)
    const caller = await office().dials()
    await hears(caller, 'music')
    await isOver(caller)
    assert.equal(caller.refusedWith, 'rejected')
    assert.isEmpty(await office().log())
  })

  test('[S7] who talks goes on, and who waits hears the tones and is let go', async ({
    assert,
  }) => {
    const { kari, pbx, customer } = office()
    const talking = await office().talksTo(kari)
    const waiting = await office().receives()
    await pbx.exchange.stopService(customer.id, 'out-of-service')
    await isOver(waiting.caller)
    await hearEachOther(talking.caller, kari.phone)
    assert.containSubset(await waiting.row(), { outcome: 'rejected', answered_by: null })
  })
})
