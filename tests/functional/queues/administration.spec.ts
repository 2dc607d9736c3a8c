import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { auditLog } from '#audit/queries/audit_log'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import { Exchange } from '#switching/exchange'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'
import type { ApiClient } from '@japa/api-client'

async function anOffice(client: ApiClient) {
  const customer = await aCustomer()
  const person = await aUser(customer, { role: 'contact_person' })
  const kari = await aUser(customer, { mobileNumber: '+4790000101' })
  const send = (method: string, path: string, form: object) =>
    client.request(path, method).form(form).withCsrfToken().redirects(0).loginAs(person)
  return { customer, person, kari, send }
}

const form = (facts: object = {}) => ({
  ...{ name: 'Salg', strategy: 'ring_all', ringTimeoutSeconds: 15, wrapUpSeconds: 0 },
  ...facts,
})

test.group('The contact person’s queues', () => {
  test('[P2] [C1] a queue is made with those who answer in it', async ({ client, assert }) => {
    const { customer, kari, send } = await anOffice(client)
    const answer = await send('POST', '/admin/queues', form({ 'memberIds[]': [kari.id] }))
    answer.assertFlashMessage('notice', 'queues.saved')
    const queue = await Queue.findByOrFail('customerId', customer.id)
    const members = await QueueMember.query().where('queueId', queue.id)
    assert.deepEqual(
      members.map(({ userId }) => userId),
      [kari.id]
    )
    const { entries } = await auditLog(customer.id, { kind: 'queue' })
    assert.deepEqual(entries[0].changes.members, [null, [kari.name]])
  })

  test('[P2] [C1] the running Switch takes a change over', async ({ client, assert }) => {
    const { customer, kari, send } = await anOffice(client)
    const queue = await aQueue(customer)
    const exchange = await app.container.make(Exchange)
    exchange.close(customer.id)
    const membersNow = async () => {
      const { state } = await exchange.stateOf(customer.id)
      return state.queues.get(queue.id)?.memberIds
    }
    assert.deepEqual(await membersNow(), [])
    const change = form({ 'version': 1, 'memberIds[]': [kari.id] })
    await send('PUT', `/admin/queues/${queue.id}`, change)
    assert.deepEqual(await membersNow(), [kari.id])
    exchange.close(customer.id)
  })

  test('[P2] who stays in a queue stays logged in', async ({ client, assert }) => {
    const { customer, kari, send } = await anOffice(client)
    const ola = await aUser(customer)
    const queue = await aQueue(customer, { members: [kari, ola] })
    await QueueMember.query().where('userId', kari.id).update({ logged_in_at: 1000 })
    const change = form({ 'version': 1, 'memberIds[]': [kari.id] })
    await send('PUT', `/admin/queues/${queue.id}`, change)
    const members = await QueueMember.query().where('queueId', queue.id)
    assert.deepEqual(
      members.map(({ userId, loggedInAt }) => [userId, loggedInAt]),
      [[kari.id, 1000]]
    )
  })

  test('[P2] the second of two editors is told, and what was typed stays', async ({ client }) => {
    const { customer, send } = await anOffice(client)
    const queue = await aQueue(customer)
    await send('PUT', `/admin/queues/${queue.id}`, form({ version: 1, name: 'Først' }))
    const second = await send(
      'PUT',
      `/admin/queues/${queue.id}`,
      form({ version: 1, name: 'Sist' })
    )
    second.assertFlashMessage('notice', 'queues.refusal.changed_meanwhile')
    second.assertFlashMessage('name', 'Sist')
  })

  test('[P2] what cannot be is refused with a reason', async ({ client, assert }) => {
    const { customer, send } = await anOffice(client)
    const stranger = await aUser(await aCustomer())
    await aQueue(customer, { name: 'Salg' })
    const twice = await send('POST', '/admin/queues', form())
    twice.assertFlashMessage('notice', 'queues.refusal.name_taken')
    const foreign = form({ 'name': 'Ny', 'memberIds[]': [stranger.id] })
    const unknown = await send('POST', '/admin/queues', foreign)
    unknown.assertFlashMessage('notice', 'queues.refusal.unknown_member')
    const endless = await send(
      'POST',
      '/admin/queues',
      form({ name: 'Ny', ringTimeoutSeconds: 9999 })
    )
    assert.property(endless.flashMessage('inputErrorsBag'), 'ringTimeoutSeconds')
    assert.lengthOf(await Queue.query().where('customerId', customer.id), 1)
  })

  test('[P2] a queue that a number leads to is not deleted; another is', async ({
    client,
    assert,
  }) => {
    const { customer, kari, send } = await anOffice(client)
    const [used, unused] = [await aQueue(customer), await aQueue(customer, { members: [kari] })]
    await aNumber(customer, used)
    const refused = await send('DELETE', `/admin/queues/${used.id}`, {})
    refused.assertFlashMessage('notice', 'queues.refusal.number_leads_here')
    await send('DELETE', `/admin/queues/${unused.id}`, {})
    const left = await Queue.query().where('customerId', customer.id)
    assert.deepEqual(
      left.map(({ id }) => id),
      [used.id]
    )
  })
})
