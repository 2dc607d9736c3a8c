import { test } from '@japa/runner'
import fc from 'fast-check'
import type { EngineCommand, HangupCause } from '#telephony/engine'
import { aTown, SimulatedTown } from './simulated_town.ts'

type Gust = (town: SimulatedTown) => unknown

const NUMBERS = ['+4790000001', '+4790000002', '+4790000003', '+4799999999']
const CAUSES: HangupCause[] = ['normal', 'busy', 'rejected']

const nth = fc.nat(12)
const legOf = (n: number) => (n % 2 === 0 ? `leg-${n / 2 + 1}` : `in-${BEGAN}-${(n + 1) / 2}`)
const bridge = fc.constantFrom('one', 'two')
const BEGAN = new SimulatedTown().clock.now().toString(36)

const legCommand = fc
  .tuple(nth, nth, bridge, fc.constantFrom(...CAUSES))
  .chain(([n, other, bridgeId, cause]) => {
    const legId = legOf(n)
    return fc.constantFrom<EngineCommand>(
      { type: 'leg.answer', legId },
      { type: 'leg.hangup', legId, cause },
      { type: 'music.start', legId },
      { type: 'sound.play', legId, playbackId: 'p', sound: 'greeting' },
      { type: 'bridge.join', bridgeId, legIds: [legId, legOf(other)] },
      { type: 'bridge.leave', bridgeId, legId },
      { type: 'bridge.end', bridgeId }
    )
  })

const gust: fc.Arbitrary<Gust> = fc.oneof(
  fc.constant<Gust>((town) => town.callerRings()),
  fc.constantFrom(...NUMBERS).map(
    (number): Gust =>
      (town) =>
        town.dials(number, 5)
  ),
  legCommand.map(
    (command): Gust =>
      (town) =>
        town.status(command)
  ),
  fc.constantFrom(...NUMBERS.slice(0, 3)).map(
    (number): Gust =>
      (town) =>
        town.engine.phones.at(number).answer()
  ),
  fc.constantFrom(...NUMBERS.slice(0, 3)).map(
    (number): Gust =>
      (town) =>
        town.engine.phones.at(number).hangUp()
  ),
  fc.integer({ min: 1, max: 4 }).map(
    (seconds): Gust =>
      (town) =>
        town.passes(seconds)
  )
)

async function weathered(gusts: Gust[]): Promise<SimulatedTown> {
  const town = await aTown()
  for (const number of NUMBERS.slice(0, 3)) town.engine.phones.at(number)
  for (const blow of gusts) await blow(town)
  town.passes(10)
  town.engine.goDown('to look around')
  town.engine.comeUp()
  await town.engine.settle()
  return town
}

test.group('A simulated engine in a storm', () => {
  test('every leg ends once or still lives, and is in one bridge at most', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(gust, { maxLength: 60 }), async (gusts) => {
        const town = await weathered(gusts)
        const ended = town.told('leg.ended').map(({ legId }) => legId)
        const { legs, bridges } = town.told('engine.up').at(-1)!.snapshot
        const living = legs.map(({ legId }) => legId)
        const bridged = bridges.flatMap(({ legIds }) => legIds)
        const arrived = town.told('leg.arrived').map(({ legId }) => legId)

        assert.equal(new Set(ended).size, ended.length)
        assert.equal(new Set(bridged).size, bridged.length)
        assert.includeMembers([...living, ...ended], arrived)
        assert.isEmpty(living.filter((legId) => ended.includes(legId)))
        assert.includeMembers(living, bridged)
        assert.isEmpty(
          legs.filter(({ origin, state }) => origin === 'dialled' && state === 'ringing')
        )
      }),
      { numRuns: 200 }
    )
  })

  test('the same weather gives the same events', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(gust, { maxLength: 60 }), async (gusts) => {
        const [first, second] = [await weathered(gusts), await weathered(gusts)]
        assert.deepEqual(first.events, second.events)
      }),
      { numRuns: 50 }
    )
  })
})
