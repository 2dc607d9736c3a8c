import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { Company, KARI, OLA } from './company.ts'

test.group('A restart of the process', (group) => {
  group.each.setup(() => () => Company.closeAll())

  test('[C1] a talking pair still talks, and the call ends once, in the log', async ({
    assert,
  }) => {
    const company = await Company.open()
    const caller = await company.callerRings('+4722110001')
    company.engine.phones.at(KARI).answer()
    await company.settle()
    assert.isTrue(caller.isTalking)

    await company.kill()
    await company.comeBack()
    assert.isTrue(caller.isTalking)
    caller.hangUp()
    const record = await company.record('+4722110001')
    assert.containsSubset(record, { outcome: 'answered', ended_by: 'caller' })
    assert.isFalse(company.engine.phones.at(KARI).isTalking)
  })

  test('[C1] waiting callers keep their order, and who left meanwhile is closed as abandoned', async ({
    assert,
  }) => {
    const company = await Company.open()
    for (const phone of [KARI, OLA]) company.engine.phones.at(phone).behaves({ isBusy: true })
    await company.callerRings('+4722110001')
    company.clock.advance(1000)
    const impatient = await company.callerRings('+4722110002')
    company.clock.advance(1000)
    await company.callerRings('+4722110003')

    await company.kill()
    impatient.hangUp()
    company.clock.advance(30_000)
    for (const phone of [KARI, OLA]) company.engine.phones.at(phone).behaves({})
    await company.comeBack()

    const state = await company.state()
    const waiting = [...state.queues.values()].flatMap((queue) => queue.waiting)
    const numbers = waiting.map((callId) => state.calls.get(callId)!.caller.number)
    assert.deepEqual(numbers, ['+4722110001', '+4722110003'])
    const gone = await company.record('+4722110002')
    assert.containsSubset(gone, { outcome: 'abandoned', ended_by: 'caller' })
  })

  test('[C1] a call answered while nobody watched is taken as answered', async ({ assert }) => {
    const company = await Company.open()
    const caller = await company.callerRings('+4722110001')
    await company.kill()
    company.engine.phones.at(KARI).answer()
    await company.comeBack()
    assert.isTrue(caller.isTalking)
  })

  test('[C2] a held caller can be retrieved afterwards', async ({ assert }) => {
    const company = await Company.open()
    const caller = await company.callerRings('+4722110001')
    company.engine.phones.at(KARI).answer()
    await company.settle()
    const { calls } = await company.state()
    const [callId] = calls.keys()
    await company.exchange.ask(company.customer.id, { type: 'hold', callId, by: company.kariId })
    await company.kill()
    await company.comeBack()
    assert.deepEqual([...caller.hears()], ['music'])
    await company.exchange.ask(company.customer.id, {
      type: 'retrieve',
      callId,
      by: company.kariId,
    })
    await company.settle()
    assert.isTrue(caller.isTalking)
  })

  test('an engine that was killed closes its calls as lost, and new callers are served', async ({
    assert,
  }) => {
    const company = await Company.open()
    await company.callerRings('+4722110001')
    company.clock.advance(5000)
    company.engine.restart()
    await company.settle()
    const record = await company.record('+4722110001')
    assert.containsSubset(record, { outcome: 'lost', ended_by: 'system' })
    await company.callerRings('+4722110002')
    company.engine.phones.at(KARI).answer()
    company.engine.phones.at(OLA).answer()
    await company.settle()
    assert.containsSubset(await company.record('+4722110002'), { outcome: null })
    const { line } = await company.state()
    assert.equal(line, 'up')
  })

  test('the journal has no gaps and nothing twice', async ({ assert }) => {
    const company = await Company.open()
    const caller = await company.callerRings('+4722110001')
    await company.kill()
    await company.comeBack()
    caller.hangUp()
    await company.settle()
    const rows: { sequence: number | string; type: string }[] = await db
      .from('call_events')
      .where('customer_id', company.customer.id)
      .orderBy('sequence')
    assert.deepEqual(
      rows.map((row) => Number(row.sequence)),
      rows.map((_, place) => place + 1)
    )
    assert.lengthOf(
      rows.filter(({ type }) => type === 'call.ended'),
      1
    )
  })
})
