import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

test.group('What is written down about a call', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[R3] who answered, and to whom it was transferred', async ({ client, assert }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const kari = new Hands(client, office.kari)
    await kari.press('post', `/calls/${call.callId}/hold`)
    await kari.transfer('blind', call.callId, office.siri)
    office.phoneOf(office.siri).answer()
    await office.becomes(call, 'talking')
    office.phoneOf(office.siri).hangUp()
    await office.becomes(call, 'ended')

    await office.isWrittenDown()
    const own = { customer_id: office.customer.id }
    const record = await db
      .from('calls')
      .where({ ...own, id: call.callId })
      .firstOrFail()
    assert.containsSubset(record, {
      ...{ answered_by: office.kari.id, transferred_to_user: office.siri.id },
      ...{ queue_id: office.support.queue.id, outcome: 'answered', ended_by: 'operator' },
    })
    const rows: { type: string }[] = await db
      .from('call_events')
      .where({ ...own, call_id: call.callId })
      .orderBy('sequence')
    assert.deepEqual(
      rows.map(({ type }) => type),
      [
        ...['call.arrived', 'call.queued', 'offer.made', 'call.answered', 'call.held'],
        ...['transfer.begun', 'party.left', 'transfer.answered', 'party.left', 'call.ended'],
      ]
    )
  })

  test('[P3] a pause and a login survive in the tables', async ({ client, assert }) => {
    const office = await Office.open()
    const kari = new Hands(client, office.kari)
    await kari.press('post', `/queues/${office.support.queue.id}/login`)
    await kari.press('post', '/pause', { reason: 'Lunsj' })
    await office.isWrittenDown()
    const who = { customer_id: office.customer.id, user_id: office.kari.id }
    const pause = await db.from('member_pauses').where(who).firstOrFail()
    assert.equal(pause.reason, 'Lunsj')
    const member = await db.from('queue_members').where(who).firstOrFail()
    assert.isNotNull(member.logged_in_at)
  })
})
