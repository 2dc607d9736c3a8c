import { test } from '@japa/runner'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { Office } from '#tests/support/pbx/office'
import { withOffice } from '#tests/support/pbx/with_office'
import type { DialOptions } from '#tests/support/sip/outgoing_call'

test.group('On real telephones: all kinds of callers', (group) => {
  const office = withOffice(group)

  test('[C1] a withheld number is nowhere: not on the phone, not in the log', async ({
    assert,
  }) => {
    const { kari } = office()
    await office().atWork(kari)
    const call = await office().receives({ isWithheld: true, name: 'Hemmelig' })
    await kari.phoneRings()
    assert.deepEqual(kari.phone.display, { number: null, name: null })
    const written = JSON.stringify([await call.row(), await call.facts()])
    assert.notInclude(written, call.caller.name)
    assert.notInclude(written, 'Hemmelig')
  })

  const oddities: Record<string, Partial<DialOptions>> = {
    'an unreadable identity': { headers: [['P-Asserted-Identity', '<<sip:;;@>,"']] },
    'headers that mean nothing': {
      headers: [
        ['Diversion', '\u0001;;=,'],
        ['X-', '{"a":'],
      ],
    },
    'a number that is none': { from: '"Robert\'); DROP TABLE calls" <sip:kari.hansen@x>' },
  }
  for (const [title, oddity] of Object.entries(oddities)) {
    test(`[C1] a caller with ${title} harms nobody: the next one is served`, async () => {
      await office().receives(oddity)
      await theNextOneIsServed()
    })
  }

  const invite = `INVITE sip:+4722000000@127.0.0.1 SIP/2.0\r\n`
  const nonsense: Record<string, string> = {
    'no headers': `${invite}\r\n`,
    'a broken From': `${invite}From: "\\" <sip:%00%zz@[::1>\r\nCSeq: 1 INVITE\r\n\r\n`,
    'binary rubbish': '\u0000\u0001\u0002'.repeat(300),
  }
  for (const [title, text] of Object.entries(nonsense)) {
    test(`[C1] a message with ${title} harms nobody: the next caller is served`, async () => {
      await office().town.sendsNonsense(text)
      await theNextOneIsServed()
    })
  }

  async function theNextOneIsServed() {
    const { kari } = office()
    const call = await office().receives()
    await kari.picks(call)
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  }

  test('[C1] a number that is nobody’s is refused as such', async ({ assert }) => {
    const caller = await office().town.rings('+4721000000', { number: '+4741999999' })
    await isOver(caller)
    assert.equal(caller.refusedWith, 'unknown_number')
  })

  test('[S1] each customer’s callers reach that customer alone', async ({ assert }) => {
    const other = await Office.found(office().pbx, office().town)
    await office().atWork(office().kari)
    await other.atWork(other.kari)
    const call = await other.receives()
    await other.kari.takesThePhone()
    await hearEachOther(call.caller, other.kari.phone)
    assert.equal(office().kari.phone.timesRung, 0)
    assert.isEmpty(await office().liveCalls())
  })

  test('[R3] the number leads to a queue that is gone: refused, and logged', async ({ assert }) => {
    const { queue, pbx, customer } = office()
    await QueueMember.query().where('queueId', queue.id).delete()
    await Queue.query().where('id', queue.id).delete()
    await pbx.exchange.refresh(customer.id)
    const caller = await office().dials()
    await isOver(caller)
    assert.equal(caller.refusedWith, 'unknown_number')
    assert.containSubset(await office().log(), [{ outcome: 'rejected', ended_by: 'system' }])
  })

  test('[C1] a caller who waits hears music, however many wait', async () => {
    const calls = [await office().receives(), await office().receives(), await office().receives()]
    for (const { caller } of calls) await hears(caller, 'music')
  })
})
