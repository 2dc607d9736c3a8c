import { test } from '@japa/runner'
import { DemoCallers, type DemoCallersSettings } from '#telephony/drivers/simulated/demo_callers'
import type { EngineEvent } from '#telephony/engine'
import { SimulatedSwitchboard } from './simulated_switchboard.ts'
import { aTown, MAIN, OLA, type SimulatedTown } from './simulated_town.ts'

const SUPPORT = '+4721000002'
const KNOWN = [
  { name: 'Kari Hansen', number: '+4740000001' },
  { name: 'Per Moe', number: '+4740000002' },
  { name: 'Liv Dahl', number: '+4740000003' },
]
const AN_HOUR = 3600

function callersOf(town: SimulatedTown, settings: Partial<DemoCallersSettings> = {}) {
  const lines = [
    { calledNumber: MAIN, weight: 3 },
    { calledNumber: SUPPORT, weight: 1 },
  ]
  return new DemoCallers(town.engine, { lines, knownCallers: KNOWN, seed: 7, ...settings })
}

/** Somebody answers every call, and never hangs up first. */
function isStaffed(town: SimulatedTown) {
  town.engine.phones.othersBehave({ answersAfterMs: 3000 })
  return new SimulatedSwitchboard(town, OLA)
}

/** From one event of a leg to its end. */
function secondsFrom(type: 'leg.arrived' | 'leg.answered', town: SimulatedTown): number[] {
  const begunAt = new Map(town.told(type).map(({ legId, at }) => [legId, at]))
  return town
    .told('leg.ended')
    .filter(({ legId }) => begunAt.has(legId))
    .map(({ legId, at }) => (at - begunAt.get(legId)!) / 1000)
}

/** The numbers that rang while they already were on the line. */
function doubleCallers(events: EngineEvent[]): string[] {
  const onTheLine = new Map<string, string | null>()
  return events.flatMap((event) => {
    if (event.type === 'leg.ended') onTheLine.delete(event.legId)
    if (event.type !== 'leg.arrived') return []
    const { number } = event.caller
    const isDouble = number !== null && [...onTheLine.values()].includes(number)
    onTheLine.set(event.legId, number)
    return isDouble ? [number] : []
  })
}

test.group('Callers of the demo', () => {
  test('ring at a human pace, the heavier number more often', async ({ assert }) => {
    const town = await aTown()
    callersOf(town, { mostWaiting: 1000 }).start()
    town.passes(AN_HOUR)
    const called = town.told('leg.arrived').map(({ calledNumber }) => calledNumber)
    assert.approximately(called.length, 360, 80)
    const main = called.filter((number) => number === MAIN)
    assert.approximately(main.length / called.length, 0.75, 0.1)
  })

  test('give up when nobody answers, after 20 to 120 seconds', async ({ assert }) => {
    const town = await aTown()
    callersOf(town).start()
    town.passes(AN_HOUR)
    const waits = secondsFrom('leg.arrived', town)
    assert.isAbove(waits.length, 100)
    assert.isAtLeast(Math.min(...waits), 19)
    assert.isAtMost(Math.max(...waits), 120)
  })

  test('talk for a while and hang up themselves', async ({ assert }) => {
    const town = await aTown()
    isStaffed(town)
    callersOf(town).start()
    town.passes(AN_HOUR)
    const talks = secondsFrom('leg.answered', town)
    assert.isAbove(talks.length, 200)
    assert.isAtLeast(Math.min(...talks), 19)
    assert.isAtMost(Math.max(...talks), 130)
  })

  test('do not bear silence on hold for ever', async ({ assert }) => {
    const town = await aTown()
    isStaffed(town)
    const callers = callersOf(town)
    callers.start()
    town.passes(60)
    const { bridges } = await town.snapshot()
    assert.isNotEmpty(bridges)
    for (const { bridgeId } of bridges) await town.does({ type: 'bridge.end', bridgeId })
    const held = bridges.flatMap(({ legIds }) => legIds)
    town.passes(121)
    assert.includeMembers(
      town.told('leg.ended').map(({ legId }) => legId),
      held
    )
  })

  test('are never more than so many waiting', async ({ assert }) => {
    const town = await aTown()
    const callers = callersOf(town, { secondsBetweenCalls: 2, mostWaiting: 5 })
    callers.start()
    let most = 0
    for (let second = 0; second < AN_HOUR; second++) {
      town.passes(1)
      most = Math.max(most, callers.waiting)
    }
    assert.equal(most, 5)
  })

  test('are of all kinds, and each is on the line once', async ({ assert }) => {
    const town = await aTown()
    callersOf(town).start()
    town.passes(8 * AN_HOUR)
    const callers = town.told('leg.arrived').map(({ caller }) => caller)
    const numbers = callers.map(({ number }) => number ?? 'withheld')
    const known = callers.filter(({ name }) => name !== null)
    assert.isAbove(known.length, numbers.length / 3)
    assert.isAbove(numbers.filter((number) => number === 'withheld').length, 40)
    assert.isAbove(numbers.filter((number) => /^\+4[469]\d/.test(number)).length, 40)
    assert.isAbove(numbers.length, new Set(numbers).size)
    assert.isEmpty(doubleCallers(town.events))
  })

  test('stop when they are told, and leave nobody on the line', async ({ assert }) => {
    const town = await aTown()
    const callers = callersOf(town)
    callers.start()
    callers.start()
    town.passes(600)
    callers.stop()
    const { length: arrived } = town.told('leg.arrived')
    town.passes(AN_HOUR)
    assert.lengthOf(town.told('leg.arrived'), arrived)
    const { legs } = await town.snapshot()
    assert.isEmpty(legs)
  })

  test('can begin again after they stopped', async ({ assert }) => {
    const town = await aTown()
    const callers = callersOf(town)
    callers.start()
    callers.stop()
    callers.start()
    town.passes(600)
    assert.approximately(town.told('leg.arrived').length, 60, 30)
  })

  test('live the same day again with the same seed', async ({ assert }) => {
    const aDay = async (seed: number) => {
      const town = await aTown()
      isStaffed(town)
      callersOf(town, { seed }).start()
      town.passes(2 * AN_HOUR)
      return town.events
    }
    const monday = await aDay(1)
    assert.deepEqual(await aDay(1), monday)
    assert.notDeepEqual(await aDay(2), monday)
  })

  test('leave nothing behind in days', async ({ assert }) => {
    const town = await aTown()
    isStaffed(town)
    const callers = callersOf(town)
    callers.start()
    for (let day = 0; day < 3; day++) town.passes(24 * AN_HOUR)
    const { legs, bridges } = await town.snapshot()
    assert.isAbove(town.told('leg.arrived').length, 20_000)
    assert.isBelow(callers.onTheLine, 40)
    assert.isBelow(legs.length, 80)
    assert.isBelow(bridges.length, 40)
  })
})
