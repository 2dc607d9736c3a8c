import { test } from '@japa/runner'
import { Outbox } from '#telephony/drivers/simulated/outbox'
import type { EngineEvent } from '#telephony/engine'
import { aTown, NINA, OLA } from './simulated_town.ts'

const downAt = (at: number): EngineEvent => ({ type: 'engine.down', reason: 'test', at })

test.group('A simulated engine, its events', () => {
  test('come at their own time, however far the clock jumps', async ({ assert }) => {
    const town = await aTown()
    const heardAt: number[] = []
    town.engine.listen(() => heardAt.push(town.clock.now()))
    const from = town.clock.now()
    for (const number of [OLA, NINA]) town.engine.phones.at(number)
    await town.dials(OLA, 10)
    await town.dials(NINA, 20)
    town.passes(3600)
    assert.deepEqual(heardAt, [from + 10_000, from + 20_000])
  })

  test('are answered with commands in the same moment', async ({ assert }) => {
    const town = await aTown()
    for (const number of [OLA, NINA]) town.engine.phones.at(number)
    town.engine.listen((event) => {
      town.events.push(event)
      if (event.type === 'leg.ended' && event.legId === 'leg-1') void town.dials(NINA, 10)
    })
    await town.dials(OLA, 10)
    town.passes(3600)
    assert.deepEqual(town.told('leg.ended').map(town.secondsOf), [10, 20])
  })

  test('that a command causes wait until the listener has finished', async ({ assert }) => {
    const town = await aTown()
    const story: string[] = []
    town.engine.listen((event) => {
      if (event.type !== 'leg.arrived') return void story.push(event.type)
      void town.engine.execute({ type: 'leg.hangup', legId: event.legId, cause: 'busy' })
      story.push('hung up')
    })
    town.callerRings()
    await town.engine.settle()
    assert.deepEqual(story, ['hung up', 'leg.ended'])
  })

  test('are not told while somebody rings in', async ({ assert }) => {
    const town = await aTown()
    const caller = town.callerRings()
    assert.isEmpty(town.told('leg.arrived'))
    await town.engine.settle()
    assert.equal(town.told('leg.arrived')[0].legId, caller.legId)
  })

  test('keep their order when a listener is impatient', ({ assert }) => {
    const outbox = new Outbox()
    const heard: number[] = []
    outbox.listener = ({ at }) => {
      outbox.tell()
      heard.push(at)
    }
    outbox.add(downAt(1))
    outbox.add(downAt(2))
    outbox.tell()
    assert.deepEqual(heard, [1, 2])
  })

  test('go on after a listener that fails', ({ assert }) => {
    const outbox = new Outbox()
    const heard: number[] = []
    outbox.listener = ({ at }) => {
      heard.push(at)
      if (at === 1) throw new Error('cannot take this one')
    }
    outbox.add(downAt(1))
    outbox.add(downAt(2))
    assert.throws(() => outbox.tell(), 'cannot take this one')
    outbox.tell()
    assert.deepEqual(heard, [1, 2])
  })
})
