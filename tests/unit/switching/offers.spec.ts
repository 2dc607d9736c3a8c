import { test } from '@japa/runner'
import { KARI, OLA, SALES, SIRI, SwitchWorld } from './switch_world.ts'

test.group('Offering waiting calls', () => {
  test('[C1] the member who has been idle longest is rung first, and only that one', ({
    assert,
  }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    assert.deepEqual(world.ringing(callId), [KARI])
    assert.deepInclude(world.factsOf('offer.made')[0].reason, {
      why: 'longest_idle',
      freeMembers: 2,
    })
  })

  test('[C1] ring all rings every free member, and the first to answer has the call', ({
    assert,
  }) => {
    const world = new SwitchWorld({ strategy: 'ring_all' })
    const callId = world.callerRings()
    assert.deepEqual(world.ringing(callId), [KARI, OLA])
    const kariLeg = world.legOf(KARI)
    world.answers(OLA)
    assert.equal(world.phase(callId), 'talking')
    assert.equal(world.member(KARI).activity.is, 'idle')
    assert.deepInclude(world.commandsOf('leg.hangup'), {
      type: 'leg.hangup',
      legId: kariLeg,
      cause: 'normal',
    })
  })

  test('[C1] an answer that comes too late is hung up', ({ assert }) => {
    const world = new SwitchWorld({ strategy: 'ring_all' })
    world.callerRings()
    const late = world.legOf(KARI)
    world.answers(OLA)
    world.give({ type: 'leg.answered', at: world.at, legId: late })
    assert.deepEqual(world.commandsOf('leg.hangup'), [
      { type: 'leg.hangup', legId: late, cause: 'normal' },
    ])
  })

  test('[C1] a declined call rings the next member, not the same one again', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    world.phoneEnds(KARI, 'rejected')
    assert.deepEqual(world.ringing(callId), [OLA])
  })

  test('[C1] nobody answers in the ring timeout: the next member is rung', ({ assert }) => {
    const world = new SwitchWorld({ ringTimeoutSeconds: 15 })
    const callId = world.callerRings()
    world.pass(14)
    assert.deepEqual(world.ringing(callId), [KARI])
    world.pass(1)
    assert.deepEqual(world.ringing(callId), [OLA])
    assert.equal(world.factsOf('offer.ended')[0].outcome, 'not_answered')
  })

  test('[C1] the only member gets the call again after a rest', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [KARI] })
    const callId = world.callerRings()
    world.phoneEnds(KARI, 'rejected')
    assert.deepEqual(world.ringing(callId), [])
    world.pass(5)
    assert.deepEqual(world.ringing(callId), [KARI])
  })

  test('[C1] who waited longest is served first', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [] })
    const first = world.callerRings()
    world.pass(10)
    world.callerRings({ queueId: SALES })
    world.asks({ type: 'pick', callId: first, by: SIRI })
    world.phoneEnds(SIRI, 'rejected')
    world.pass(60)
    world.give({ type: 'log_in', at: world.at, by: OLA, queueId: SALES })
    world.give({ type: 'log_in', at: world.at, by: OLA, queueId: 1 })
    assert.deepEqual(world.ringing('call2'), [OLA])
    world.give({ type: 'log_in', at: world.at, by: KARI, queueId: 1 })
    assert.deepEqual(world.ringing(first), [KARI])
  })

  test('[A6] a VIP goes first, and a change of priority counts at once', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [] })
    const ordinary = world.callerRings()
    world.pass(120)
    const vip = world.callerRings()
    world.give({ type: 'caller.reprioritised', at: world.at, callId: vip, priority: 10 })
    world.give({ type: 'log_in', at: world.at, by: OLA, queueId: 1 })
    assert.deepEqual(world.ringing(vip), [OLA])
    assert.deepEqual(world.ringing(ordinary), [])
  })

  test('[C1] a paused, wrapping-up or logged-out member is not rung', ({ assert }) => {
    const world = new SwitchWorld({ wrapUpSeconds: 30 })
    world.give({ type: 'pause', at: world.at, by: OLA, reason: 'lunsj' })
    const first = world.callerRings()
    world.answers(KARI)
    world.callerHangsUp(first)
    const second = world.callerRings()
    assert.deepEqual(world.ringing(second), [])
    world.pass(30)
    assert.deepEqual(world.ringing(second), [KARI])
  })

  test('[C1] ending the wrap-up early makes a member free at once', ({ assert }) => {
    const world = new SwitchWorld({ wrapUpSeconds: 30, loggedIn: [KARI] })
    const first = world.talking(KARI)
    world.callerHangsUp(first)
    const second = world.callerRings()
    world.give({ type: 'end_wrap_up', at: world.at, by: KARI })
    assert.deepEqual(world.ringing(second), [KARI])
  })

  test('a caller who gives up while a phone rings stops the ringing and is abandoned', ({
    assert,
  }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    const leg = world.legOf(KARI)
    world.callerHangsUp(callId)
    assert.equal(world.phase(callId), 'ended')
    assert.equal(world.factsOf('call.ended')[0].outcome, 'abandoned')
    assert.includeDeepMembers(world.commands, [{ type: 'leg.hangup', legId: leg, cause: 'normal' }])
    assert.equal(world.member(KARI).activity.is, 'idle')
  })

  test('a number that leads nowhere is rejected with the right cause', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings({ queueId: null })
    assert.equal(world.phase(callId), 'ended')
    assert.equal(world.factsOf('call.ended')[0].outcome, 'rejected')
    assert.equal(world.commandsOf('leg.hangup')[0].cause, 'unknown_number')
  })
})

test.group('Picking a waiting call', () => {
  test('[A1] the phone of who picks rings at once, and the others stop', ({ assert }) => {
    const world = new SwitchWorld({ strategy: 'ring_all' })
    const callId = world.callerRings()
    world.asks({ type: 'pick', callId, by: SIRI })
    assert.deepEqual(world.ringing(callId), [SIRI])
    assert.equal(world.member(KARI).activity.is, 'idle')
  })

  test('[A1] two operators pick the same caller: the second is told', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    world.asks({ type: 'pick', callId, by: SIRI })
    world.asks({ type: 'pick', callId, by: OLA })
    assert.equal(world.refusal, 'already_taken')
    assert.deepEqual(world.ringing(callId), [SIRI])
  })

  test('[A1] picking twice changes nothing', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.callerRings()
    world.asks({ type: 'pick', callId, by: SIRI })
    const decision = world.asks({ type: 'pick', callId, by: SIRI })
    assert.isNull(decision.refusal)
    assert.lengthOf(decision.facts, 0)
  })

  test('[A1] picking one call sends the one that rings back to its queue', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [KARI] })
    const first = world.callerRings()
    const second = world.callerRings()
    world.asks({ type: 'pick', callId: second, by: KARI })
    assert.deepEqual(world.ringing(first), [])
    assert.deepEqual(world.ringing(second), [KARI])
  })

  test('[A1] an unanswered pick leaves the caller in the queue', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [] })
    const callId = world.callerRings()
    world.asks({ type: 'pick', callId, by: SIRI })
    world.pass(20)
    assert.equal(world.phase(callId), 'waiting')
    assert.deepEqual(world.ringing(callId), [])
  })
})
