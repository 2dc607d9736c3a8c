import type { Rule } from '../engine_contract.ts'
import { EngineWorld } from '../engine_world.ts'

const OLA = '+4790000001'

export function outageRules(rule: Rule) {
  rule('a lost connection is told once, and so is its return', async (world, assert) => {
    await world.snapshotAfterOutage(() => world.settle())
    await world.settle()
    assert.deepEqual(
      world.events.map((event) => event.type),
      ['engine.up', 'engine.down', 'engine.up']
    )
  })

  rule('a command fails while the connection is down', async (world, assert) => {
    const { legId } = await world.arrives()
    await world.snapshotAfterOutage(async () => {
      assert.equal(await world.execute({ type: 'leg.answer', legId }), 'failed')
    })
    assert.equal(await world.execute({ type: 'leg.answer', legId }), 'done')
  })

  rule('legs in a bridge go on talking', async (world) => {
    const bridgeId = EngineWorld.newId('bridge')
    const { caller, legId: callerLeg } = await world.arrives()
    const { phone, legId: phoneLeg } = await world.talksTo(OLA)
    await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] })
    await world.snapshotAfterOutage(() => world.hears(caller, phone.name))
    await world.hears(phone, caller.name)
  })

  rule('a leg that ended meanwhile is missing from the snapshot', async (world, assert) => {
    const { caller, legId: callerLeg } = await world.arrives()
    const { legId: phoneLeg } = await world.talksTo(OLA)
    const { legs } = await world.snapshotAfterOutage(async () => {
      caller.hangsUp()
      await world.settle()
    })
    assert.deepEqual(
      legs.map((leg) => leg.legId),
      [phoneLeg]
    )
    await world.settle()
    assert.deepEqual(
      world.eventsOf('leg.ended').filter((event) => event.legId === callerLeg),
      []
    )
  })

  rule('legs from before the outage still tell how they end', async (world, assert) => {
    const { caller, legId: callerLeg } = await world.arrives()
    const ringing = await world.rings('+4790000002')
    const { phone, legId: phoneLeg } = await world.talksTo(OLA)
    await world.snapshotAfterOutage()
    caller.hangsUp()
    phone.hangsUp()
    ringing.phone.declines()
    assert.equal(await world.causeOf(callerLeg), 'normal')
    assert.equal(await world.causeOf(phoneLeg), 'normal')
    assert.equal(await world.causeOf(ringing.legId), 'rejected')
    await world.settle()
    assert.lengthOf(world.eventsOf('leg.ended'), 3)
  })

  rule('a telephone that rang through the outage can still be answered', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA)
    await world.snapshotAfterOutage()
    phone.answers()
    await world.event('leg.answered', legId)
    assert.deepEqual(world.eventsOf('leg.ended'), [])
  })

  rule('disconnecting leaves the legs alone', async (world, assert) => {
    const { legId } = await world.arrives()
    const { phone, legId: phoneLeg } = await world.talksTo(OLA)
    await world.harness.engine.disconnect()
    assert.isFalse(world.harness.engine.isUp)
    await world.settle()
    assert.equal(phone.line, 'talking')
    await world.harness.engine.connect()
    const { legs } = world.eventsOf('engine.up')[1].snapshot
    assert.sameMembers(
      legs.map((leg) => leg.legId),
      [legId, phoneLeg]
    )
  })
}
