import { test } from '@japa/runner'
import { KARI, OLA, SINDRE, SISSEL, SwitchWorld } from './switch_world.ts'

const OUTSIDE = '+4791234567'

const consulting = () => {
  const world = new SwitchWorld()
  const callId = world.talking(KARI)
  world.asks({ type: 'transfer', kind: 'consult', callId, by: KARI, to: { userId: SISSEL } })
  return { world, callId }
}

const transferring = () => {
  const world = new SwitchWorld()
  const callId = world.talking(KARI)
  world.asks({ type: 'transfer', kind: 'blind', callId, by: KARI, to: { userId: SISSEL } })
  return { world, callId }
}

test.group('Holding', () => {
  test('[C2] a held caller hears music, and comes back on retrieve', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.asks({ type: 'hold', callId, by: KARI })
    assert.equal(world.phase(callId), 'held')
    assert.lengthOf(world.commandsOf('music.start'), 1)
    world.asks({ type: 'retrieve', callId, by: KARI })
    assert.equal(world.phase(callId), 'talking')
    assert.lengthOf(world.commandsOf('bridge.join'), 1)
  })

  test('[C2] hold and retrieve asked twice change nothing', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.asks({ type: 'hold', callId, by: KARI })
    assert.lengthOf(world.asks({ type: 'hold', callId, by: KARI }).facts, 0)
    world.asks({ type: 'retrieve', callId, by: KARI })
    assert.lengthOf(world.asks({ type: 'retrieve', callId, by: KARI }).facts, 0)
  })

  test('[C2] another operator cannot hold, retrieve, transfer or end my call', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    for (const type of ['hold', 'retrieve', 'hang_up', 'complete_transfer', 'take_back'] as const) {
      world.asks({ type, callId, by: OLA })
      assert.equal(world.refusal, 'not_your_call', type)
    }
  })

  test('[C2] an operator who hangs up on a held caller is rung again', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.asks({ type: 'hold', callId, by: KARI })
    world.phoneEnds(KARI)
    assert.equal(world.phase(callId), 'waiting')
    assert.deepEqual(world.ringing(callId), [KARI])
    assert.equal(world.factsOf('call.recalled')[0].reason, 'left_while_held')
  })
})

test.group('Transferring with consultation', () => {
  test('[C2] the caller hears music while the operator talks with the target', ({ assert }) => {
    const { world, callId } = consulting()
    assert.lengthOf(world.commandsOf('music.start'), 1)
    world.answers(SISSEL)
    assert.equal(world.phase(callId), 'consulting')
    const [join] = world.commandsOf('bridge.join')
    assert.deepEqual(join.legIds, [world.legOf(KARI), world.legOf(SISSEL)])
  })

  test('[C2] completing joins caller and target, and frees the operator', ({ assert }) => {
    const { world, callId } = consulting()
    world.answers(SISSEL)
    world.asks({ type: 'complete_transfer', callId, by: KARI })
    assert.equal(world.phase(callId), 'talking')
    assert.equal(world.member(KARI).activity.is, 'idle')
    assert.equal(world.member(SISSEL).activity.is, 'talking')
    assert.deepEqual(world.commandsOf('bridge.join')[0].legIds, [
      `caller-of-${callId}`,
      world.legOf(SISSEL),
    ])
  })

  test('[C2] completing while it rings makes it a blind transfer', ({ assert }) => {
    const { world, callId } = consulting()
    world.asks({ type: 'complete_transfer', callId, by: KARI })
    assert.equal(world.phase(callId), 'transferring')
    world.answers(SISSEL)
    assert.equal(world.phase(callId), 'talking')
  })

  test('[C2] hanging up the phone while consulting completes the transfer', ({ assert }) => {
    const { world, callId } = consulting()
    world.answers(SISSEL)
    world.phoneEnds(KARI)
    assert.equal(world.phase(callId), 'talking')
    assert.equal(world.member(SISSEL).activity.is, 'talking')
  })

  test('[C2] taking back gives the operator the caller at once', ({ assert }) => {
    const { world, callId } = consulting()
    world.answers(SISSEL)
    world.asks({ type: 'take_back', callId, by: KARI })
    assert.equal(world.phase(callId), 'talking')
    assert.equal(world.member(SISSEL).activity.is, 'idle')
    assert.equal(world.member(KARI).activity.is, 'talking')
  })

  for (const [cause, outcome] of [
    ['busy', 'busy'],
    ['rejected', 'declined'],
    ['unknown_number', 'unreachable'],
  ] as const) {
    test(`[C2] a target that is ${outcome} leaves the caller held, not lost`, ({ assert }) => {
      const { world, callId } = consulting()
      world.phoneEnds(SISSEL, cause)
      assert.equal(world.phase(callId), 'held')
      assert.equal(world.factsOf('transfer.ended')[0].outcome, outcome)
    })
  }

  test('[C2] a target who hangs up leaves the caller held', ({ assert }) => {
    const { world, callId } = consulting()
    world.answers(SISSEL)
    world.phoneEnds(SISSEL)
    assert.equal(world.phase(callId), 'held')
    assert.equal(world.factsOf('transfer.ended')[0].outcome, 'hung_up')
  })

  test('[C2] a caller who gives up lets the colleagues finish, and the call ends once', ({
    assert,
  }) => {
    const { world, callId } = consulting()
    world.answers(SISSEL)
    world.callerHangsUp(callId)
    assert.equal(world.phase(callId), 'lingering')
    world.phoneEnds(SISSEL)
    assert.equal(world.phase(callId), 'ended')
    assert.lengthOf(world.factsOf('call.ended'), 1)
    assert.equal(world.member(SISSEL).activity.is, 'idle')
    assert.equal(world.member(KARI).activity.is, 'idle')
  })
})

test.group('Blind transfer', () => {
  test('[C2] the operator is free at once, and the target sees the real caller', ({ assert }) => {
    const { world, callId } = transferring()
    assert.equal(world.member(KARI).activity.is, 'idle')
    const [dial] = world.commandsOf('leg.dial')
    assert.equal(dial.presented.number, world.call(callId).caller.number)
    world.answers(SISSEL)
    assert.equal(world.phase(callId), 'talking')
  })

  test('[C2] an outside number can be reached', ({ assert }) => {
    const world = new SwitchWorld()
    const callId = world.talking(KARI)
    world.asks({ type: 'transfer', kind: 'blind', callId, by: KARI, to: { number: OUTSIDE } })
    world.give({ type: 'leg.answered', at: world.at, legId: world.targetLeg(callId) })
    assert.equal(world.phase(callId), 'talking')
  })

  test('[C2] nobody answers: the call comes back to the operator, with its earned wait', ({
    assert,
  }) => {
    const { world, callId } = transferring()
    const { waitingSince } = world.call(callId)
    world.pass(25)
    assert.deepEqual(world.ringing(callId), [KARI])
    assert.equal(world.call(callId).waitingSince, waitingSince)
    assert.equal(world.factsOf('call.recalled')[0].reason, 'not_answered')
  })

  test('[C2] a returned call nobody takes waits for everybody again', ({ assert }) => {
    const { world, callId } = transferring()
    world.pass(25)
    world.phoneEnds(KARI, 'rejected')
    assert.deepEqual(world.ringing(callId), [OLA])
  })

  test('[C2] a returned call is kept for a busy operator, then offered to the others', ({
    assert,
  }) => {
    const { world, callId } = transferring()
    world.talking(KARI)
    world.pass(25)
    assert.deepEqual(world.ringing(callId), [])
    world.pass(30)
    assert.deepEqual(world.ringing(callId), [OLA])
  })

  test('[C2] the operator takes it back: the target stops ringing, the operator is rung', ({
    assert,
  }) => {
    const { world, callId } = transferring()
    world.asks({ type: 'take_back', callId, by: KARI })
    assert.deepEqual(world.ringing(callId), [KARI])
    assert.equal(world.member(SISSEL).activity.is, 'idle')
  })

  test('[C2] the target declines in the browser: the call comes back to the operator', ({
    assert,
  }) => {
    const { world, callId } = transferring()
    world.asks({ type: 'decline', callId, by: SISSEL })
    assert.deepEqual(world.ringing(callId), [KARI])
    assert.equal(world.factsOf('call.recalled')[0].reason, 'declined')
  })

  test('[C2] only the one who sent it may take it back', ({ assert }) => {
    const { world, callId } = transferring()
    world.asks({ type: 'take_back', callId, by: OLA })
    assert.equal(world.refusal, 'not_your_call')
  })

  test('[C2] a caller who gives up while the target rings ends the call once', ({ assert }) => {
    const { world, callId } = transferring()
    world.callerHangsUp(callId)
    assert.equal(world.phase(callId), 'ended')
    assert.equal(world.member(SISSEL).activity.is, 'idle')
    assert.equal(world.factsOf('call.ended')[0].outcome, 'answered')
  })

  test('[C2] what cannot work is said before it rings', ({ assert }) => {
    const world = new SwitchWorld()
    const other = world.talking(OLA)
    const callId = world.talking(KARI)
    const to = (target: { userId: number }) => {
      world.asks({ type: 'transfer', kind: 'blind', callId, by: KARI, to: target })
      return world.refusal
    }
    assert.equal(to({ userId: OLA }), 'target_busy')
    assert.equal(to({ userId: KARI }), 'target_is_you')
    assert.equal(to({ userId: SINDRE }), 'target_unreachable')
    assert.equal(to({ userId: 999 }), 'target_unknown')
    assert.equal(world.phase(callId), 'talking')
    assert.equal(world.phase(other), 'talking')
  })
})
