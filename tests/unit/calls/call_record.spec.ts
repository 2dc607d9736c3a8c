import { test } from '@japa/runner'
import { recordFact } from '#calls/call_record'
import type { CallRecord } from '#calls/call_record'
import { tellStory } from '#calls/call_story'
import { isCallFact } from '#calls/facts'
import { KARI, OLA, SISSEL, SwitchWorld } from '../switching/switch_world.ts'

function recordOf(world: SwitchWorld, callId: string): CallRecord {
  const facts = world.facts.filter(isCallFact).filter((fact) => fact.callId === callId)
  return facts.reduce<CallRecord | null>(recordFact, null)!
}

const storyOf = (world: SwitchWorld, callId: string) =>
  tellStory(world.facts.filter(isCallFact).filter((fact) => fact.callId === callId)).map(
    ({ key }) => key
  )

test.group('The record of a call', () => {
  test('[R3] says who answered, how long the caller waited, talked and was held', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    world.pass(8)
    world.answers(KARI)
    world.pass(30)
    world.asks({ type: 'hold', callId, by: KARI })
    world.pass(12)
    world.asks({ type: 'retrieve', callId, by: KARI })
    world.pass(10)
    world.callerHangsUp(callId)
    const record = recordOf(world, callId)
    assert.containsSubset(record, {
      answeredBy: KARI,
      outcome: 'answered',
      endedBy: 'caller',
      waitMs: 8000,
      talkMs: 40_000,
      holdMs: 12_000,
    })
  })

  test('[R3] an abandoned call waited until it ended', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [] })
    const callId = world.callerRings()
    world.pass(45)
    world.callerHangsUp(callId)
    assert.containsSubset(recordOf(world, callId), {
      outcome: 'abandoned',
      answeredBy: null,
      waitMs: 45_000,
      talkMs: 0,
    })
  })

  test('[R3] one caller is one row: a transfer is in it, and talk after it counts on', ({
    assert,
  }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.pass(20)
    world.asks({ type: 'transfer', kind: 'consult', callId, by: KARI, to: { userId: SISSEL } })
    world.pass(5)
    world.answers(SISSEL)
    world.pass(15)
    world.asks({ type: 'complete_transfer', callId, by: KARI })
    world.pass(60)
    world.callerHangsUp(callId)
    const record = recordOf(world, callId)
    assert.containsSubset(record, {
      answeredBy: KARI,
      transferredToUser: SISSEL,
      talkMs: 80_000,
      holdMs: 20_000,
    })
    const operator = record.legs.find((leg) => leg.userId === KARI)!
    const target = record.legs.find((leg) => leg.userId === SISSEL)!
    assert.equal(operator.endedAt! - operator.answeredAt!, 40_000)
    assert.equal(target.endedAt! - target.answeredAt!, 75_000)
  })

  test('[R3] a call that came back was not transferred', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.asks({ type: 'transfer', kind: 'blind', callId, by: KARI, to: { userId: SISSEL } })
    world.pass(25)
    world.answers(KARI)
    world.callerHangsUp(callId)
    assert.containsSubset(recordOf(world, callId), { transferredToUser: null, answeredBy: KARI })
  })
})

test.group('The story of a call', () => {
  test('[C10] says why each phone rang, and what became of it', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    world.phoneEnds(KARI, 'rejected')
    world.answers(OLA)
    world.callerHangsUp(callId)
    assert.deepEqual(storyOf(world, callId), [
      'arrived',
      'queued',
      'offered_longest_idle',
      'offer_declined',
      'offered_longest_idle',
      'answered',
      'ended_answered_caller',
    ])
  })
})
