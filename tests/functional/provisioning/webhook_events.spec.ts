import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import UserBlocked from '#access/events/user_blocked'
import { system } from '#audit/actor'
import AddOnCancelled from '#customers/add_ons/events/add_on_cancelled'
import AddOnOrdered from '#customers/add_ons/events/add_on_ordered'
import CustomerReopened from '#customers/events/customer_reopened'
import CustomerStarted from '#customers/events/customer_started'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'
import PersonChanged from '#directory/events/person_changed'
import PersonDeleted from '#directory/events/person_deleted'
import NumberAssigned from '#numbers/events/number_assigned'
import NumberDirected from '#numbers/events/number_directed'
import NumberTakenBack from '#numbers/events/number_taken_back'
import { WEBHOOK_EVENTS, type WebhookEventType } from '#provisioning/webhooks/events'
import { anEndpoint } from '#tests/support/provisioning/webhooks_world'
import { aCustomer, aStaffUser } from '#tests/support/world'

const BY = system('tests')
const NUMBERS = ['+4722334455']
const FROM = Date.UTC(2027, 0, 4)
const ADD_ON = { addOnId: 'switchboard', from: '2027-01-04T00:00:00.000Z' }

/** How each comes about, and what is told. */
const OCCASIONS: Record<WebhookEventType, [(id: number) => Promise<void>, object]> = {
  'customer.started': [(id) => CustomerStarted.dispatch(id), {}],
  'customer.suspended': [(id) => CustomerSuspended.dispatch(id), {}],
  'customer.reopened': [(id) => CustomerReopened.dispatch(id), {}],
  'customer.terminated': [(id) => CustomerTerminated.dispatch(id), {}],
  'user.changed': [(id) => PersonChanged.dispatch(id, 7), { userId: 7 }],
  'user.blocked': [(id) => UserBlocked.dispatch(id, 7), { userId: 7 }],
  'user.deleted': [(id) => PersonDeleted.dispatch(id, 7), { userId: 7 }],
  'add_on.ordered': [(id) => AddOnOrdered.dispatch(id, 'switchboard', FROM, BY), ADD_ON],
  'add_on.cancelled': [(id) => AddOnCancelled.dispatch(id, 'switchboard', FROM, BY), ADD_ON],
  'number.assigned': [(id) => NumberAssigned.dispatch(id, NUMBERS), { numbers: NUMBERS }],
  'number.directed': [(id) => NumberDirected.dispatch(id, NUMBERS[0]), { number: NUMBERS[0] }],
  'number.taken_back': [(id) => NumberTakenBack.dispatch(id, NUMBERS), { numbers: NUMBERS }],
}

test.group('What webhooks tell of', () => {
  for (const type of WEBHOOK_EVENTS) {
    test(`[R9] ${type}`, async ({ assert }) => {
      const { id: endpoint } = await anEndpoint()
      const { id: customerId } = await aCustomer()
      const [happens, data] = OCCASIONS[type]
      await happens(customerId)
      const rows = await db.from('webhook_deliveries').where('endpoint_id', endpoint)
      assert.deepEqual(
        rows.map((row) => row.type),
        [type]
      )
      const told = JSON.parse(rows[0].payload)
      assert.containSubset(told, { id: rows[0].event_id, type, customerId })
      assert.deepEqual(told.data, data)
    })
  }

  test('[R9] provider staff are told of nowhere', async ({ assert }) => {
    const { id: endpoint } = await anEndpoint()
    const { id } = await aStaffUser()
    await UserBlocked.dispatch(null, id)
    assert.isEmpty(await db.from('webhook_deliveries').where('endpoint_id', endpoint))
  })
})
