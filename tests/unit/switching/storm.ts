/** Random weather for a Switch: every kind of input, in any order, at any moment. */
import fc from 'fast-check'
import type { SwitchWorld } from './switch_world.ts'
import { KARI, OLA, SALES, SINDRE, SIRI, SISSEL, SUPPORT } from './switch_world.ts'

export type Gust = (world: SwitchWorld) => void

const people = fc.constantFrom(KARI, OLA, SIRI, SISSEL, SINDRE)
const queues = fc.constantFrom(SUPPORT, SALES)
const causes = fc.constantFrom('normal', 'busy', 'no_answer', 'rejected', 'failed') as fc.Arbitrary<
  'normal' | 'busy' | 'no_answer' | 'rejected' | 'failed'
>
const nth = fc.nat(30)

/** Any live call by number, wrapping around; also calls that have ended, to be refused. */
const callOf = (world: SwitchWorld, n: number) => {
  const live = [...world.state.calls.keys()]
  return live.length === 0 ? 'nobody' : live[n % live.length]
}

export function liveLegs(world: SwitchWorld): string[] {
  return [...world.state.calls.values()].flatMap(({ legId, phase }) => [
    ...(phase.is === 'lingering' ? [] : [legId]),
    ...('party' in phase ? [phase.party.legId] : []),
    ...('target' in phase ? [phase.target.legId] : []),
    ...(phase.is === 'waiting' ? phase.offers.map((offer) => offer.legId) : []),
  ])
}

const legOf = (world: SwitchWorld, n: number) => {
  const legs = liveLegs(world)
  return legs.length === 0 ? 'nobody-1' : legs[n % legs.length]
}

const arrivals = fc.record({ queueId: queues, priority: fc.constantFrom(0, 0, 0, 10) }).map(
  (options): Gust =>
    (world) =>
      world.callerRings(options)
)

const legEvents = fc.oneof(
  nth.map(
    (n): Gust =>
      (world) =>
        world.give({ type: 'leg.answered', at: world.at, legId: legOf(world, n) })
  ),
  fc.tuple(nth, causes).map(
    ([n, cause]): Gust =>
      (world) =>
        world.give({ type: 'leg.ended', at: world.at, legId: legOf(world, n), cause })
  )
)

const plain = fc.constantFrom(
  'pick',
  'decline',
  'hold',
  'retrieve',
  'hang_up',
  'complete_transfer',
  'take_back'
) as fc.Arbitrary<'pick' | 'hold'>

/** Half the time by the one who has the call, so that commands often succeed. */
const actor = (world: SwitchWorld, callId: string, stranger: number, own: boolean) => {
  const phase = world.state.calls.get(callId)?.phase
  return own && phase && 'party' in phase ? (phase.party.userId ?? stranger) : stranger
}

const commands = fc.oneof(
  fc.tuple(plain, nth, people, fc.boolean()).map(([type, n, stranger, own]): Gust => (world) => {
    const callId = callOf(world, n)
    world.asks({ type, callId, by: actor(world, callId, stranger, own) })
  }),
  fc
    .tuple(fc.constantFrom('blind' as const, 'consult' as const), nth, people, people, fc.boolean())
    .map(([kind, n, stranger, target, outside]): Gust => (world) => {
      const callId = callOf(world, n)
      const to = outside ? { number: '+4791234567' } : { userId: target }
      world.asks({ type: 'transfer', kind, callId, by: actor(world, callId, stranger, true), to })
    })
)

const members = fc.oneof(
  fc.tuple(fc.constantFrom('log_in' as const, 'log_out' as const), people, queues).map(
    ([type, by, queueId]): Gust =>
      (world) =>
        world.give({ type, at: world.at, by, queueId })
  ),
  people.map(
    (by): Gust =>
      (world) =>
        world.give({ type: 'pause', at: world.at, by, reason: null })
  ),
  people.map(
    (by): Gust =>
      (world) =>
        world.give({ type: 'resume', at: world.at, by })
  ),
  people.map(
    (by): Gust =>
      (world) =>
        world.give({ type: 'end_wrap_up', at: world.at, by })
  )
)

const outages = fc.boolean().map((restarted): Gust => (world) => {
  world.give({ type: 'engine.down', at: world.at })
  world.pass(3)
  world.engineComesBack({ engineStartedAt: restarted ? world.at : 0 })
})

const time = fc.integer({ min: 1, max: 40 }).map(
  (seconds): Gust =>
    (world) =>
      world.pass(seconds)
)

export const gust: fc.Arbitrary<Gust> = fc.oneof(
  { weight: 4, arbitrary: arrivals },
  { weight: 8, arbitrary: legEvents },
  { weight: 8, arbitrary: commands },
  { weight: 2, arbitrary: members },
  { weight: 4, arbitrary: time },
  { weight: 1, arbitrary: outages }
)

export const storm = fc.array(gust, { minLength: 20, maxLength: 120 })
