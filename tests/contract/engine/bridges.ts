import type { Rule } from '../engine_contract.ts'
import { EngineWorld } from '../engine_world.ts'

const OLA = '+4790000001'
const NINA = '+4790000002'

async function conversation(world: EngineWorld) {
  const bridgeId = EngineWorld.newId('bridge')
  const { caller, legId: callerLeg } = await world.arrives()
  const { phone, legId: phoneLeg } = await world.talksTo(OLA)
  await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] })
  return { bridgeId, caller, callerLeg, phone, phoneLeg }
}

export function bridgeRules(rule: Rule) {
  rule('legs in one bridge hear each other, and the caller is answered', async (world) => {
    const { caller, phone } = await conversation(world)
    await world.hears(caller, phone.name)
    await world.hears(phone, caller.name)
  })

  rule('joining the same bridge again changes nothing', async (world) => {
    const { bridgeId, caller, callerLeg, phone, phoneLeg } = await conversation(world)
    await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] })
    await world.hears(caller, phone.name)
    await world.hears(phone, caller.name)
  })

  rule('a leg that leaves hears silence, and so does the other', async (world, assert) => {
    const { bridgeId, caller, callerLeg, phone } = await conversation(world)
    await world.hears(caller, phone.name)
    await world.does({ type: 'bridge.leave', bridgeId, legId: callerLeg })
    await world.hears(caller)
    await world.hears(phone)
    assert.equal(caller.line, 'talking')
    assert.equal(phone.line, 'talking')
  })

  rule('a third leg is heard by both', async (world) => {
    const { bridgeId, caller, phone } = await conversation(world)
    const { phone: third, legId } = await world.talksTo(NINA)
    await world.does({ type: 'bridge.join', bridgeId, legIds: [legId] })
    await world.hears(caller, phone.name, third.name)
    await world.hears(phone, caller.name, third.name)
    await world.hears(third, caller.name, phone.name)
  })

  rule('joining another bridge takes the leg out of the first', async (world) => {
    const { caller, callerLeg, phone } = await conversation(world)
    const { phone: third, legId } = await world.talksTo(NINA)
    const bridgeId = EngineWorld.newId('bridge')
    await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, legId] })
    await world.hears(caller, third.name)
    await world.hears(third, caller.name)
    await world.hears(phone)
  })

  rule('when one party hangs up, the other stays until told', async (world, assert) => {
    const { caller, callerLeg, phone } = await conversation(world)
    caller.hangsUp()
    assert.equal(await world.causeOf(callerLeg), 'normal')
    await world.settle()
    assert.equal(phone.line, 'talking')
    await world.hears(phone)
  })

  rule('ending a bridge leaves its legs alone', async (world, assert) => {
    const { bridgeId, caller, phone } = await conversation(world)
    await world.hears(caller, phone.name)
    await world.does({ type: 'bridge.end', bridgeId })
    await world.hears(caller)
    assert.equal(caller.line, 'talking')
    assert.equal(phone.line, 'talking')
    assert.deepEqual(world.eventsOf('leg.ended'), [])
  })

  rule('a bridge that was ended is gone', async (world, assert) => {
    const { bridgeId, callerLeg } = await conversation(world)
    await world.does({ type: 'bridge.end', bridgeId })
    assert.equal(await world.execute({ type: 'bridge.end', bridgeId }), 'gone')
    assert.equal(await world.execute({ type: 'bridge.leave', bridgeId, legId: callerLeg }), 'gone')
  })

  rule('leaving a bridge twice is done', async (world) => {
    const { bridgeId, callerLeg } = await conversation(world)
    await world.does({ type: 'bridge.leave', bridgeId, legId: callerLeg })
    await world.does({ type: 'bridge.leave', bridgeId, legId: callerLeg })
  })

  rule('when one leg is gone, the others are left where they are', async (world, assert) => {
    const { caller, legId } = await world.arrives()
    await world.does({ type: 'leg.answer', legId })
    await world.does({ type: 'music.start', legId })
    const bridgeId = EngineWorld.newId('bridge')
    const gone = EngineWorld.newId('leg')
    const status = await world.execute({ type: 'bridge.join', bridgeId, legIds: [legId, gone] })
    await world.settle()
    assert.equal(status, 'gone')
    await world.hears(caller, 'music')
  })

  rule('a leg that still rings cannot join, and goes on ringing', async (world, assert) => {
    const { caller, legId: callerLeg } = await world.arrives()
    const { phone, legId } = await world.rings(OLA)
    const bridgeId = EngineWorld.newId('bridge')
    const status = await world.execute({
      type: 'bridge.join',
      bridgeId,
      legIds: [callerLeg, legId],
    })
    await world.settle()
    assert.equal(status, 'failed')
    assert.equal(phone.line, 'ringing')
    assert.equal(caller.line, 'ringing')
  })

  rule('a bridge with nobody in it can be filled again', async (world) => {
    const { bridgeId, caller, callerLeg, phone, phoneLeg } = await conversation(world)
    await world.does({ type: 'bridge.leave', bridgeId, legId: callerLeg })
    await world.does({ type: 'bridge.leave', bridgeId, legId: phoneLeg })
    await world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] })
    await world.hears(caller, phone.name)
  })
}
