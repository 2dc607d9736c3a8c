import { test } from '@japa/runner'
import { aTown, OLA, SimulatedTown } from './simulated_town.ts'

const lastSnapshot = (town: SimulatedTown) => town.told('engine.up').at(-1)!.snapshot

test.group('A simulated engine, lost and found', () => {
  test('what happens meanwhile is never told, but seen', async ({ assert }) => {
    const town = await aTown()
    const before = town.callerRings()
    town.engine.phones.at(OLA).behaves({ answersAfterMs: 2000 })
    const dialled = await town.dials(OLA)
    town.engine.goDown('a cable was pulled')
    const meanwhile = town.callerRings()
    before.hangUp()
    town.passes(5)
    town.engine.comeUp()
    await town.engine.settle()

    assert.deepEqual(
      lastSnapshot(town).legs.map(({ legId, state }) => [legId, state]),
      [
        [dialled, 'answered'],
        [meanwhile.legId, 'ringing'],
      ]
    )
    assert.isEmpty([...town.told('leg.answered'), ...town.told('leg.ended')])
    assert.lengthOf(town.told('leg.arrived'), 1)
  })

  test('what happened before is told before', async ({ assert }) => {
    const town = await aTown()
    town.callerRings()
    town.engine.goDown('a cable was pulled')
    await town.engine.settle()
    assert.deepEqual(
      town.events.map(({ type }) => type),
      ['engine.up', 'leg.arrived', 'engine.down']
    )
  })

  test('a restart ends every leg, and says since when', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    const operator = await town.answeredPhone(OLA)
    const legIds = [caller.legId, operator.current!]
    await town.does({ type: 'bridge.join', bridgeId: 'talk', legIds })
    town.passes(60)
    town.engine.restart()
    await town.engine.settle()

    assert.deepEqual(lastSnapshot(town), {
      engineStartedAt: town.clock.now(),
      legs: [],
      bridges: [],
    })
    assert.isEmpty(town.told('leg.ended'))
    assert.equal(caller.endedWith, 'failed')
    assert.isNull(operator.current)
  })

  test('a restart behind a pulled cable is seen when it is back', async ({ assert }) => {
    const town = await aTown()
    town.callerRings()
    town.engine.goDown('a cable was pulled')
    town.engine.restart()
    assert.isFalse(town.engine.isUp)
    town.engine.comeUp()
    await town.engine.settle()
    assert.isEmpty(lastSnapshot(town).legs)
    assert.lengthOf(town.told('engine.down'), 1)
  })

  test('ids are not used again after a restart', async ({ assert }) => {
    const town = await aTown()
    const first = town.callerRings()
    town.engine.restart()
    assert.notEqual(town.callerRings().legId, first.legId)
  })

  test('finding what was never lost is told to nobody', async ({ assert }) => {
    const town = await aTown()
    town.engine.comeUp()
    await town.engine.connect()
    assert.lengthOf(town.told('engine.up'), 1)
  })

  test('connecting to an engine that is away succeeds when it comes', async ({ assert }) => {
    const town = new SimulatedTown()
    town.engine.goDown('not plugged in yet')
    await town.engine.connect()
    assert.isFalse(town.engine.isUp)
    assert.isEmpty(town.events)
    town.engine.comeUp()
    await town.engine.settle()
    assert.deepEqual(
      town.events.map(({ type }) => type),
      ['engine.up']
    )
  })

  test('nothing is told after disconnecting, not even what waited', async ({ assert }) => {
    const town = await aTown()
    town.callerRings()
    await town.engine.disconnect()
    town.engine.comeUp()
    town.passes(60)
    await town.engine.settle()
    assert.deepEqual(
      town.events.map(({ type }) => type),
      ['engine.up']
    )
  })
})
