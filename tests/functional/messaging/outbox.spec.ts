import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import config from '@adonisjs/core/services/config'
import { VirtualClock } from '#core/clock'
import type { Channel, OutgoingMessage } from '#messaging/channels/channel'
import { OutboxWorker } from '#messaging/outbox_worker'
import { postMessage } from '#messaging/post_message'
import { claimMessages } from '#messaging/queries/claim_messages'
import { aCustomer } from '#tests/support/world'

/** Fails as often as told, then takes what it gets. */
class FlakyChannel implements Channel {
  taken: OutgoingMessage[] = []

  constructor(public failures = 0) {}

  async send(message: OutgoingMessage): Promise<void> {
    if (this.failures-- > 0) throw new Error('no answer')
    this.taken.push(message)
  }
}

const silent = { warn: () => {}, error: () => {} }

async function anOffice(channel = new FlakyChannel()) {
  const clock = new VirtualClock()
  const { id: customerId } = await aCustomer()
  const worker = new OutboxWorker({ mail: channel, sms: channel }, clock, silent)
  return {
    ...{ clock, customerId, worker, channel },
    post: (text: string) =>
      db.transaction((trx) =>
        postMessage(
          { customerId, channel: 'mail', to: 'kari@bedrift.example', subject: 'Hei', text },
          clock.now(),
          trx
        )
      ),
    row: () => db.from('messages').where('customer_id', customerId).firstOrFail(),
  }
}

test.group('The outbox', () => {
  test('a message goes out once, as it was written', async ({ assert }) => {
    const office = await anOffice()
    await office.post('Velkommen, Åse!')
    await office.worker.sendDue()
    await office.worker.sendDue()
    const [{ to, subject, text }, ...more] = office.channel.taken
    assert.deepEqual([to, subject, text], ['kari@bedrift.example', 'Hei', 'Velkommen, Åse!'])
    assert.isEmpty(more)
  })

  test('a message of a transaction that failed is never sent', async ({ assert }) => {
    const office = await anOffice()
    const undone = db.transaction(async (trx) => {
      const message = { customerId: office.customerId, channel: 'sms', to: '+4790000001' } as const
      await postMessage({ ...message, text: 'Hei' }, office.clock.now(), trx)
      throw new Error('changed my mind')
    })
    await assert.rejects(() => undone, 'changed my mind')
    await office.worker.sendDue()
    assert.isEmpty(office.channel.taken)
  })

  test('what could not be sent is tried again, later and later', async ({ assert }) => {
    const office = await anOffice(new FlakyChannel(2))
    await office.post('Hei')
    await office.worker.sendDue()
    await office.worker.sendDue()
    assert.isEmpty(office.channel.taken)
    office.clock.advance(60_000)
    await office.worker.sendDue()
    office.clock.advance(4 * 60_000)
    await office.worker.sendDue()
    assert.isEmpty(office.channel.taken)
    office.clock.advance(60_000)
    await office.worker.sendDue()
    assert.lengthOf(office.channel.taken, 1)
  })

  test('after the last attempt it is given up, with the reason', async ({ assert }) => {
    const office = await anOffice(new FlakyChannel(100))
    await office.post('Hei')
    for (let day = 0; day < 6; day++) {
      await office.worker.sendDue()
      office.clock.advance(24 * 60 * 60_000)
    }
    const row = await office.row()
    assert.deepEqual([row.state, row.problem, row.attempts], ['failed', 'no answer', 6])
  })

  test('two processes never take the same message, and what a dead one took is free again', async ({
    assert,
  }) => {
    const office = await anOffice()
    await office.post('Hei')
    assert.lengthOf(await claimMessages(office.clock.now()), 1)
    assert.lengthOf(await claimMessages(office.clock.now()), 0)
    office.clock.advance(3 * 60_000)
    assert.lengthOf(await claimMessages(office.clock.now()), 1)
  })

  test('[privacy 31] what it says cannot be read in the database', async ({ assert }) => {
    const office = await anOffice()
    await office.post('hemmelig kode 123456')
    const row = await office.row()
    assert.notInclude(JSON.stringify(row), '123456')
  })

  test('the demo shows it on a page, with links that can be followed', async ({ client }) => {
    const office = await anOffice()
    await office.post('Åpne https://bedriftsnett.example/password/reset/abc <b>nå</b>')
    const page = await client.get('/outbox')
    page.assertTextIncludes('href="https://bedriftsnett.example/password/reset/abc"')
    page.assertTextIncludes('&lt;b&gt;')
  })

  test('where messages really leave there is no such page', async ({ client, cleanup }) => {
    config.set('messaging.mail', 'smtp')
    cleanup(() => config.set('messaging.mail', 'outbox'))
    const page = await client.get('/outbox')
    page.assertStatus(404)
  })
})
