import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { PbxWorld } from '#tests/support/pbx/pbx_world'
import { sipPeer, trunkPort } from '#tests/support/pbx/settings'
import { ALL_WENT_WELL, runSipp } from '#tests/support/pbx/sipp'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

const CALLS = 50
const TALK_MS = 2000

test.group('On real telephones: a crowd', (group) => {
  let pbx: PbxWorld
  group.each.setup(async () => {
    pbx = await PbxWorld.open()
    return () => pbx.close()
  })

  /** Fifty people answer for one number. */
  async function aBigHouse() {
    const customer = await aCustomer()
    const members = []
    for (let i = 0; i < CALLS; i++) {
      const mobileNumber = `+4798${String(i).padStart(6, '0')}`
      members.push(await aUser(customer, { mobileNumber }))
    }
    const queue = await aQueue(customer, { members })
    for (const { id } of members) {
      await pbx.exchange.ask(customer.id, { type: 'log_in', by: id, queueId: queue.id })
    }
    return { customer, number: await aNumber(customer, queue) }
  }

  test('[C1] [R3] fifty callers at once: all are answered, each is logged once', async ({
    assert,
  }) => {
    const { customer, number } = await aBigHouse()
    const agents = runSipp('agent', '-p', `${trunkPort()}`, '-d', `${TALK_MS}`, '-m', `${CALLS}`)
    const everyone = ['-m', `${CALLS}`, '-l', `${CALLS}`, '-r', '500']
    const callers = runSipp('caller', sipPeer(), '-s', number.number, ...everyone)
    assert.deepEqual(await Promise.all([callers, agents]), [ALL_WENT_WELL, ALL_WENT_WELL])

    await pbx.isWrittenDown()
    const rows: { outcome: string; answered_by: number }[] = await db
      .from('calls')
      .where('customer_id', customer.id)
    assert.deepEqual(Object.groupBy(rows, ({ outcome }) => outcome).answered?.length, CALLS)
    assert.equal(new Set(rows.map((row) => row.answered_by)).size, CALLS)
  })
})
