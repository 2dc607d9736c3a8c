import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Customer from '#customers/models/customer'
import { Program } from '#tests/support/provisioning/program'
import { aCustomer } from '#tests/support/world'

const facts = {
  ...{ name: 'Program AS', organisationNumber: '310564303' },
  ...{ startsOn: '2099-01-05', plan: 'standard' },
}

test.group('Agreements, by programs', () => {
  test('[R9] [P2] a customer of a later day is upcoming, and found by number', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const created = await program.post('/customers', facts)
    assert.equal(created.body().status, 'upcoming')
    const found = await program.get('/customers?organisationNumber=310564303')
    assert.deepEqual(found.body().items, [created.body()])
    const again = await program.post('/customers', facts)
    again.assertStatus(409)
    assert.include(again.text(), 'organisation_number_taken')
  })

  test('[R9] [P2] a number that does not hold together is said to be wrong', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const wrong = { ...facts, organisationNumber: '310564304', startsOn: '2099-02-30' }
    const answer = await program.post('/customers', wrong)
    answer.assertStatus(422)
    const pointers = JSON.parse(answer.text()).errors.map((one: { pointer: string }) => one.pointer)
    assert.sameMembers(pointers, ['/organisationNumber', '/startsOn'])
    assert.isNull(await Customer.findBy('organisationNumber', '310564304'))
  })

  test('[R9] [P2] suspended once, reopened once, and the customer’s log says by whom', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const path = `/customers/${id}/suspension`
    const suspended = await program.put(path, { reason: 'Ubetalt' })
    assert.equal(suspended.body().status, 'suspended')
    const twice = await program.put(path, { reason: 'Ubetalt' })
    twice.assertStatus(409)
    const reopened = await program.delete(path)
    assert.equal(reopened.body().status, 'active')
    const again = await program.delete(path)
    again.assertStatus(409)

    const told = await db.from('audit_entries').where('customer_id', id).orderBy('sequence')
    assert.deepEqual(
      told.map(({ action, actor_kind: kind }) => [action, kind]),
      [
        ['customer.suspended', 'api'],
        ['customer.reopened', 'api'],
      ]
    )
  })

  test('[R9] add-ons that nobody sells, and those of a suspended customer, are not ordered', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const [customer, closed] = [await aCustomer(), await aCustomer({ status: 'suspended' })]
    const unknown = await program.put(`/customers/${customer.id}/add-ons/carrier_pigeon`, {})
    unknown.assertStatus(404)
    const refused = await program.put(`/customers/${closed.id}/add-ons/switchboard`, {})
    refused.assertStatus(409)
    const ordered = await program.put(`/customers/${customer.id}/add-ons/switchboard`, {})
    ordered.assertStatus(204)
    const list = await program.get(`/customers/${customer.id}/add-ons`)
    assert.equal(list.body().items[0].state, 'active')
  })
})
