import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { VirtualClock } from '#core/clock'
import { AddressGuard } from '#provisioning/webhooks/sending/address_guard'
import { post } from '#provisioning/webhooks/sending/post'
import { putDownEvent } from '#provisioning/webhooks/put_down_event'
import { Receiver, aCourier, anEndpoint } from '#tests/support/provisioning/webhooks_world'

const leadsTo =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

const rules = { allowedHosts: [], isHttpsRequired: false }

const CLOSED = [
  ...['http://169.254.169.254/latest/meta-data', 'http://127.0.0.1', 'http://127.1', 'http://0'],
  ...['http://2130706433', 'http://0x7f000001', 'http://10.1.2.3', 'http://172.16.0.1'],
  ...['http://192.168.1.1', 'http://100.64.0.1', 'http://224.0.0.1', 'http://255.255.255.255'],
  ...['http://[::1]', 'http://[::]', 'http://[::ffff:127.0.0.1]', 'http://[::ffff:a9fe:a9fe]'],
  ...['http://[fe80::1]', 'http://[fd00::1]', 'http://[ff02::1]', 'http://[64:ff9b::7f00:1]'],
  ...['http://[2002:7f00:1::]', 'http://localhost'],
]

test.group('Addresses of webhooks', () => {
  for (const url of CLOSED) {
    test(`[privacy 30] refused: ${url}`, async ({ assert }) => {
      const outcome = await new AddressGuard(rules).addressesFor(new URL(url))
      assert.deepEqual(outcome, { ok: false, refusal: 'not_public' })
    })
  }

  test('[privacy 30] a name that leads inside is refused, if only by one of its addresses', async ({
    assert,
  }) => {
    const guard = new AddressGuard(rules, leadsTo('93.184.215.14', '10.0.0.7'))
    const outcome = await guard.addressesFor(new URL('https://crm.example'))
    assert.deepEqual(outcome, { ok: false, refusal: 'not_public' })
  })

  test('[privacy 30] what is open on the internet is let through', async ({ assert }) => {
    const resolve = leadsTo('93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c')
    const guard = new AddressGuard(rules, resolve)
    const outcome = await guard.addressesFor(new URL('https://crm.example'))
    assert.isTrue(outcome.ok)
  })

  test('[privacy 30] where https is required, nothing else will do', async ({ assert }) => {
    const guard = new AddressGuard({ ...rules, isHttpsRequired: true }, leadsTo('93.184.215.14'))
    const outcome = await guard.addressesFor(new URL('http://crm.example'))
    assert.deepEqual(outcome, { ok: false, refusal: 'not_https' })
  })

  test('[privacy 30] the connection goes to the address that was checked', async ({
    assert,
    cleanup,
  }) => {
    const receiver = await Receiver.open()
    cleanup(() => receiver.close())
    const port = receiver.host.split(':')[1]
    const status = await post({
      url: new URL(`http://no-such-name.invalid:${port}/hook`),
      addresses: [{ address: '127.0.0.1', family: 4 }],
      ...{ headers: {}, body: '{}', timeoutMs: 2000 },
    })
    assert.equal(status, 204)
  })

  test('[privacy 30] it is looked at again at every attempt', async ({ assert, cleanup }) => {
    const [allowed, inside] = [await Receiver.open(), await Receiver.open()]
    cleanup(() => allowed.close())
    cleanup(() => inside.close())
    const [clock, endpoint] = [new VirtualClock(), await anEndpoint(inside.host)]
    await putDownEvent({ type: 'user.changed', customerId: 1, data: {} }, clock.now())
    await aCourier(allowed, clock).deliverDue()
    assert.isEmpty(inside.received)
    const row = await db.from('webhook_deliveries').where('endpoint_id', endpoint.id).firstOrFail()
    assert.equal(row.last_error, 'not_public')
  })
})
