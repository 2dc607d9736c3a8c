import fc from 'fast-check'
import { test } from '@japa/runner'
import type { Assert } from '@japa/assert'
import { evolve } from '#switching/machine/evolve'
import { isServedBefore } from '#switching/machine/waiting_order'
import type { SwitchState } from '#switching/machine/state'
import { nextDeadline } from '#switching/machine/time'
import { liveLegs, storm } from './storm.ts'
import { SwitchWorld } from './switch_world.ts'

const RUNS = Number(process.env.STORMS ?? 400)

function inEveryStorm(check: (world: SwitchWorld) => void, atTheEnd = (_: SwitchWorld) => {}) {
  fc.assert(
    fc.property(
      storm,
      fc.constantFrom('longest_idle' as const, 'ring_all' as const),
      (gusts, strategy) => {
        const world = new SwitchWorld({ strategy, wrapUpSeconds: 4 })
        for (const gust of gusts) {
          gust(world)
          check(world)
        }
        atTheEnd(world)
      }
    ),
    { numRuns: RUNS }
  )
}

/** Everybody hangs up, and time passes. */
function calmDown(world: SwitchWorld) {
  for (const call of [...world.state.calls.values()]) world.callerHangsUp(call.callId)
  for (const legId of liveLegs(world)) {
    world.give({ type: 'leg.ended', at: world.at, legId, cause: 'normal' })
  }
  world.pass(120)
}

const assertOnePlaceEach = (assert: Assert, world: SwitchWorld) => {
  const legs = liveLegs(world)
  assert.equal(new Set(legs).size, legs.length, 'a leg stands in two calls')
  for (const member of world.state.members.values()) {
    const places = [...world.state.calls.values()].flatMap(({ phase }) => [
      ...(phase.is === 'waiting' ? phase.offers.map((offer) => offer.userId) : []),
      ...('party' in phase ? [phase.party.userId] : []),
      ...('target' in phase && phase.target.target.kind === 'user'
        ? [phase.target.target.userId]
        : []),
    ])
    const count = places.filter((userId) => userId === member.userId).length
    const isEngaged = member.activity.is === 'ringing' || member.activity.is === 'talking'
    assert.equal(count, isEngaged ? 1 : 0, `user ${member.userId} is ${member.activity.is}`)
  }
}

test.group('In any storm of events and commands', () => {
  test('[C1] nobody talks to two, and no member is offered two calls', ({ assert }) => {
    inEveryStorm((world) => assertOnePlaceEach(assert, world))
  })

  test('[C1] no caller is left standing beside a free member', ({ assert }) => {
    inEveryStorm((world) => {
      for (const queue of world.state.queues.values()) {
        const isAnyoneFree = queue.memberIds
          .map((userId) => world.member(userId))
          .some(
            (m) => m.activity.is === 'idle' && !m.pause && m.number && m.loggedIn.has(queue.queueId)
          )
        if (!isAnyoneFree || world.state.line === 'down') continue
        for (const callId of queue.waiting) {
          const call = world.call(callId)
          const isReserved = call.phase.is === 'waiting' && call.phase.recall !== null
          assert.isTrue(isReserved || world.ringing(callId).length > 0, `${callId} is forgotten`)
        }
      }
    })
  })

  test('[C1] an older equal caller is never behind a younger one', ({ assert }) => {
    inEveryStorm((world) => {
      for (const queue of world.state.queues.values()) {
        const calls = queue.waiting.map((callId) => world.call(callId))
        calls.slice(1).forEach((call, i) => assert.isTrue(isServedBefore(calls[i], call)))
      }
    })
  })

  test('every live call stands in the queue exactly when it waits', ({ assert }) => {
    inEveryStorm((world) => {
      const standing = [...world.state.queues.values()].flatMap((queue) => queue.waiting)
      const waiting = [...world.state.calls.values()]
        .filter((call) => call.phase.is === 'waiting')
        .map((call) => call.callId)
      assert.sameMembers(standing, waiting)
    })
  })

  test('nobody is lost: every call ends exactly once, and everyone is free afterwards', ({
    assert,
  }) => {
    inEveryStorm(
      () => {},
      (world) => {
        calmDown(world)
        const arrived = world.factsOf('call.arrived').map((fact) => fact.callId)
        const ended = world.factsOf('call.ended').map((fact) => fact.callId)
        assert.sameMembers(ended, arrived)
        assert.equal(world.state.calls.size, 0)
        assert.equal(world.state.callerLegs.size, 0)
        for (const member of world.state.members.values()) assert.equal(member.activity.is, 'idle')
        assert.isNull(nextDeadline(world.state))
      }
    )
  })

  test('facts replayed give the same state', ({ assert }) => {
    inEveryStorm(
      () => {},
      (world) => {
        const fresh = new SwitchWorld({ wrapUpSeconds: 4 }).state
        const start = { ...fresh, queues: withStrategyOf(world, fresh.queues) }
        assert.deepEqual(plain(world.facts.reduce(evolve, start)), plain(world.state))
      }
    )
  })

  test('every leg that was dialled is hung up, ends by itself, or is still live', ({ assert }) => {
    fc.assert(
      fc.property(storm, (gusts) => {
        const world = new SwitchWorld()
        const dialled = new Set<string>()
        const over = new Set<string>()
        const give = world.give.bind(world)
        world.give = (input) => {
          if (input.type === 'leg.ended') over.add(input.legId)
          if (input.type === 'engine.up') dialled.forEach((legId) => over.add(legId))
          const decision = give(input)
          for (const command of decision.commands) {
            if (command.type === 'leg.dial') dialled.add(command.legId)
            if (command.type === 'leg.hangup') over.add(command.legId)
          }
          return decision
        }
        gusts.forEach((gust) => gust(world))
        const live = new Set(liveLegs(world))
        assert.deepEqual(
          [...dialled].filter((legId) => !over.has(legId) && !live.has(legId)),
          []
        )
      }),
      { numRuns: RUNS }
    )
  })
})

const plain = ({ queues, members, calls, callerLegs, recalled, line }: SwitchState) => ({
  line,
  recalled: [...recalled].toSorted(),
  queues: Object.fromEntries(queues),
  members: members.toObject(),
  calls: calls.toObject(),
  callerLegs: callerLegs.toObject(),
})

function withStrategyOf(world: SwitchWorld, queues: SwitchState['queues']) {
  return new Map(
    [...queues].map(([id, queue]) => [
      id,
      { ...queue, strategy: world.state.queues.get(id)!.strategy },
    ])
  )
}
