import { createHmac } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#audit/actor'
import { VirtualClock } from '#core/clock'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { PauseEndpoint } from '#provisioning/webhooks/actions/pause_endpoint'
import { ReplayDelivery } from '#provisioning/webhooks/actions/replay_delivery'
import { ResumeEndpoint } from '#provisioning/webhooks/actions/resume_endpoint'
import { putDownEvent } from '#provisioning/webhooks/put_down_event'
import { signatureHeaders } from '#provisioning/webhooks/signature'
import { Receiver, SECRET, aCourier, anEndpoint } from '#tests/support/provisioning/webhooks_world'
import { aCustomer } from '#tests/support/world'

const BY = system('tests')
const SECOND = 1000
const HOUR = 3600 * SECOND

async function aLine(timeoutMs?: number) {
  const clock = new VirtualClock()
  const receiver = await Receiver.open()
  const endpoint = await anEndpoint(receiver.host)
  const courier = aCourier(receiver, clock, timeoutMs)
  return {
    ...{ clock, receiver, endpoint, courier },
    happens: (customerId = 17) =>
      putDownEvent({ type: 'customer.suspended', customerId, data: {} }, clock.now()),
    row: () => db.from('webhook_deliveries').where('endpoint_id', endpoint.id).firstOrFail(),
  }
}

test.group('Webhooks', () => {
  test('[R9] the signature is the one in the standard’s own example', ({ assert }) => {
    const body = '{"test": 2432232314}'
    const signed = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: 1614265330_000, body }
    assert.deepEqual(signatureHeaders(signed, SECRET), {
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  test('[R9] what happens to a customer arrives, signed', async ({ assert, cleanup }) => {
    const { receiver, courier, clock, row } = await aLine()
    cleanup(() => receiver.close())
    const customer = await aCustomer()
    await new SuspendCustomer().execute(customer, { reason: 'Ubetalt' }, BY)
    clock.advanceTo(Date.now() + SECOND)
    await courier.deliverDue()
    const [{ headers, body }, ...more] = receiver.received
    assert.isEmpty(more)
    const told = JSON.parse(body)
    assert.containSubset(told, { type: 'customer.suspended', customerId: customer.id, data: {} })
    assert.equal(headers['webhook-id'], told.id)
    const signed = `${told.id}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(SECRET.slice('whsec_'.length), 'base64')
    const signature = createHmac('sha256', key).update(signed).digest('base64')
    assert.equal(headers['webhook-signature'], `v1,${signature}`)
    const arrived = { state: 'delivered', last_status: 204, attempts: 0, last_error: null }
    assert.containSubset(await row(), arrived)
  })

  test('[R9] an endpoint hears only of what it asked for', async ({ assert, cleanup }) => {
    const { receiver, endpoint, courier, happens } = await aLine()
    cleanup(() => receiver.close())
    await endpoint.merge({ events: ['user.deleted'] }).save()
    await happens()
    await courier.deliverDue()
    assert.isEmpty(receiver.received)
  })

  test('[R9] one that fails is tried again, with the same id, until it answers', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, courier, clock, happens, row } = await aLine()
    cleanup(() => receiver.close())
    receiver.answer = (response) => response.writeHead(503).end()
    await happens()
    await courier.deliverDue()
    clock.advance(5 * SECOND - 1)
    await courier.deliverDue()
    assert.lengthOf(receiver.received, 1)
    assert.containSubset(await row(), { state: 'waiting', last_status: 503, attempts: 1 })
    clock.advance(1)
    await courier.deliverDue()
    assert.lengthOf(receiver.received, 2)
    receiver.answer = (response) => response.writeHead(200).end('Takk')
    clock.advance(30 * SECOND)
    await courier.deliverDue()
    assert.containSubset(await row(), { state: 'delivered', attempts: 2, last_error: null })
    const ids = new Set(receiver.received.map(({ headers }) => headers['webhook-id']))
    assert.equal(ids.size, 1)
    const times = new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp']))
    assert.equal(times.size, 3)
  })

  test('[R9] after eight attempts over a day it is given up', async ({ assert, cleanup }) => {
    const { receiver, courier, clock, happens, row } = await aLine()
    cleanup(() => receiver.close())
    receiver.answer = (response) => response.writeHead(500).end()
    await happens()
    for (let day = 0; day < 10; day++) {
      await courier.deliverDue()
      clock.advance(24 * HOUR)
    }
    assert.lengthOf(receiver.received, 8)
    assert.containSubset(await row(), { state: 'given_up', attempts: 8, next_attempt_at: null })
  })

  test('[R9] a slow one is let go', async ({ assert, cleanup }) => {
    const { receiver, courier, happens, row } = await aLine(50)
    cleanup(() => receiver.close())
    receiver.answer = () => {}
    await happens()
    await courier.deliverDue()
    assert.containSubset(await row(), { state: 'waiting', last_error: 'timed_out', attempts: 1 })
  })

  test('[R9] one whose secret cannot be read holds up nobody else', async ({ assert, cleanup }) => {
    const { receiver, courier, clock, happens } = await aLine()
    cleanup(() => receiver.close())
    const broken = await anEndpoint()
    await broken.merge({ secret: 'sealed with a key that is gone' }).save()
    await happens()
    await courier.deliverDue()
    assert.lengthOf(receiver.received, 1)
    const row = await db.from('webhook_deliveries').where('endpoint_id', broken.id).firstOrFail()
    const next = clock.now() + 5 * SECOND
    assert.containSubset(row, { last_error: 'secret_unreadable', next_attempt_at: next })
  })

  test('[privacy 30] a redirect is not followed', async ({ assert, cleanup }) => {
    const { receiver, courier, happens, row } = await aLine()
    cleanup(() => receiver.close())
    const location = `http://${receiver.host}/inside`
    receiver.answer = (response) => response.writeHead(307, { location }).end()
    await happens()
    await courier.deliverDue()
    assert.lengthOf(receiver.received, 1)
    assert.containSubset(await row(), { state: 'waiting', last_error: 'redirected' })
  })

  test('[R9] a paused one gets nothing, and what waited when it resumes', async ({
    assert,
    cleanup,
  }) => {
    const { receiver, endpoint, courier, happens } = await aLine()
    cleanup(() => receiver.close())
    await happens(1)
    await new PauseEndpoint().execute(endpoint, BY)
    await happens(2)
    await courier.deliverDue()
    assert.isEmpty(receiver.received)
    await new ResumeEndpoint().execute(endpoint, BY)
    await courier.deliverDue()
    const told = receiver.received.map(({ body }) => JSON.parse(body).customerId)
    assert.deepEqual(told, [1])
  })

  test('[R9] two couriers never deliver the same', async ({ assert, cleanup }) => {
    const { receiver, courier, clock, happens } = await aLine()
    cleanup(() => receiver.close())
    for (let event = 0; event < 10; event++) await happens(event)
    const other = aCourier(receiver, clock)
    await Promise.all([courier.deliverDue(), other.deliverDue()])
    const ids = receiver.received.map(({ headers }) => headers['webhook-id'])
    assert.lengthOf(ids, 10)
    assert.equal(new Set(ids).size, 10)
  })

  test('[R9] what was delivered can be sent once more, as it was', async ({ assert, cleanup }) => {
    const { receiver, endpoint, courier, clock, happens, row } = await aLine()
    cleanup(() => receiver.close())
    await happens()
    await courier.deliverDue()
    const { id } = await row()
    await new ReplayDelivery(clock).execute(endpoint, id, BY)
    await courier.deliverDue()
    const [first, second] = receiver.received
    assert.equal(second.body, first.body)
    assert.equal(second.headers['webhook-id'], first.headers['webhook-id'])
  })
})
