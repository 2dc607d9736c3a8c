import { test } from '@japa/runner'
import { KARI, SINDRE, SISSEL, SUPPORT, SwitchWorld } from './switch_world.ts'

const NOBODYS_QUEUE = 999

const worldWhere = (userId: number, type: 'log_in' | 'log_out', queueId: number) => {
  const world = new SwitchWorld()
  world.give({ type, by: userId, queueId, at: world.at })
  return world
}

test.group('Members come and go', () => {
  test('[P3] nobody logs in to or out of a queue that is not theirs', ({ assert }) => {
    for (const type of ['log_in', 'log_out'] as const) {
      assert.equal(worldWhere(SISSEL, type, SUPPORT).refusal, 'not_a_member')
      assert.equal(worldWhere(KARI, type, NOBODYS_QUEUE).refusal, 'not_a_member')
    }
  })

  test('logging out twice changes nothing', ({ assert }) => {
    const world = worldWhere(KARI, 'log_out', SUPPORT)
    world.give({ type: 'log_out', by: KARI, queueId: SUPPORT, at: world.at })
    assert.isNull(world.refusal)
    assert.lengthOf(world.factsOf('member.logged_out'), 1)
  })

  test('who is no longer a member may still log out', ({ assert }) => {
    const world = new SwitchWorld()
    const support = { ...world.state.queues.get(SUPPORT)!, memberIds: [] }
    world.state = { ...world.state, queues: new Map(world.state.queues).set(SUPPORT, support) }
    world.give({ type: 'log_out', by: KARI, queueId: SUPPORT, at: world.at })
    assert.isNull(world.refusal)
    assert.isFalse(world.member(KARI).loggedIn.has(SUPPORT))
  })

  test('[P3] without a phone nobody logs in', ({ assert }) => {
    const world = new SwitchWorld()
    const support = { ...world.state.queues.get(SUPPORT)!, memberIds: [SINDRE] }
    world.state = { ...world.state, queues: new Map(world.state.queues).set(SUPPORT, support) }
    world.give({ type: 'log_in', by: SINDRE, queueId: SUPPORT, at: world.at })
    assert.equal(world.refusal, 'no_phone')
  })
})
