import type { EngineCommand, LegId } from '#telephony/engine'
import type { Rule } from '../engine_contract.ts'
import { EngineWorld } from '../engine_world.ts'

const OLA = '+4790000001'

function everyCommandFor(legId: LegId, otherLegId: LegId, bridgeId: string): EngineCommand[] {
  return [
    { type: 'leg.answer', legId },
    { type: 'leg.tag', legId, tags: { mood: 'late' } },
    { type: 'leg.hangup', legId, cause: 'normal' },
    { type: 'music.start', legId },
    { type: 'music.stop', legId },
    { type: 'sound.play', legId, playbackId: EngineWorld.newId('playback'), sound: 'beep' },
    { type: 'bridge.leave', bridgeId, legId },
    { type: 'bridge.join', bridgeId, legIds: [otherLegId, legId] },
  ]
}

export function endingRules(rule: Rule) {
  rule('an answered leg is ended by us with the cause we gave', async (world, assert) => {
    const { phone, legId } = await world.talksTo(OLA)
    await world.does({ type: 'leg.hangup', legId, cause: 'normal' })
    await world.eventually('the telephone is hung up', () => phone.line === 'ended')
    assert.equal(await world.causeOf(legId), 'normal')
  })

  rule('an answered leg is ended by its party', async (world, assert) => {
    const { phone, legId } = await world.talksTo(OLA)
    phone.hangsUp()
    assert.equal(await world.causeOf(legId), 'normal')
  })

  rule('a leg ends once, however often it is hung up', async (world, assert) => {
    const { legId } = await world.talksTo(OLA)
    const hangup: EngineCommand = { type: 'leg.hangup', legId, cause: 'normal' }
    const outcomes = await Promise.all([hangup, hangup, hangup].map((each) => world.execute(each)))
    await world.event('leg.ended', legId)
    await world.settle()
    assert.equal(outcomes[0], 'done')
    assert.notInclude(outcomes, 'failed')
    assert.lengthOf(world.eventsOf('leg.ended'), 1)
  })

  rule('both ends hanging up together end the leg once', async (world, assert) => {
    const { phone, legId } = await world.talksTo(OLA)
    phone.hangsUp()
    const status = await world.execute({ type: 'leg.hangup', legId, cause: 'normal' })
    await world.event('leg.ended', legId)
    await world.settle()
    assert.notEqual(status, 'failed')
    assert.lengthOf(world.eventsOf('leg.ended'), 1)
  })

  rule('a refused dial ends once', async (world, assert) => {
    const { phone, legId } = await world.rings(OLA)
    phone.declines()
    await world.event('leg.ended', legId)
    await world.settle()
    assert.lengthOf(world.eventsOf('leg.ended'), 1)
  })

  rule('every command for an ended leg says gone', async (world, assert) => {
    const bridgeId = EngineWorld.newId('bridge')
    const { legId: otherLegId } = await world.arrives()
    const { phone, legId } = await world.talksTo(OLA)
    await world.does({ type: 'bridge.join', bridgeId, legIds: [legId] })
    phone.hangsUp()
    await world.event('leg.ended', legId)
    for (const command of everyCommandFor(legId, otherLegId, bridgeId)) {
      assert.equal(await world.execute(command), 'gone', command.type)
    }
  })

  rule('commands for legs that never were say gone', async (world, assert) => {
    const { legId: otherLegId } = await world.arrives()
    const bridgeId = EngineWorld.newId('bridge')
    for (const command of everyCommandFor(EngineWorld.newId('leg'), otherLegId, bridgeId)) {
      assert.equal(await world.execute(command), 'gone', command.type)
    }
  })
}
