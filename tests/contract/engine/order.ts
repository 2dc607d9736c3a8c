import type { LegId } from '#telephony/engine'
import type { Caller } from '../engine_harness.ts'
import type { Rule } from '../engine_contract.ts'
import { EngineWorld, KARI } from '../engine_world.ts'

const OLA = '+4790000001'
const MANY = 12

const numbered = (prefix: string, index: number) => `${prefix}${String(index).padStart(2, '0')}`

export function orderRules(rule: Rule) {
  rule('commands for one leg take effect in the order given', async (world) => {
    const { caller, legId } = await world.arrives()
    const engine = world.harness.engine
    await Promise.all([
      engine.execute({ type: 'leg.answer', legId }),
      engine.execute({ type: 'music.start', legId }),
      engine.execute({ type: 'music.stop', legId }),
      engine.execute({ type: 'music.start', legId }),
    ])
    await world.hears(caller, 'music')
  })

  rule('a leg can be dialled and cancelled in one breath', async (world, assert) => {
    const legId = EngineWorld.newId('leg')
    const dialled = world.dials(OLA, { legId })
    await world.does({ type: 'leg.hangup', legId, cause: 'normal' })
    const { phone } = await dialled
    assert.equal(await world.causeOf(legId), 'normal')
    await world.settle()
    assert.notEqual(phone.line, 'ringing')
    assert.lengthOf(world.eventsOf('leg.ended'), 1)
  })

  rule('joining and leaving in one breath ends with silence', async (world) => {
    const bridgeId = EngineWorld.newId('bridge')
    const { caller, legId: callerLeg } = await world.arrives()
    const { legId: phoneLeg } = await world.talksTo(OLA)
    await Promise.all([
      world.does({ type: 'bridge.join', bridgeId, legIds: [callerLeg, phoneLeg] }),
      world.does({ type: 'bridge.leave', bridgeId, legId: callerLeg }),
      world.does({ type: 'music.start', legId: callerLeg }),
    ])
    await world.hears(caller, 'music')
  })

  rule('events never come inside execute', async (world, assert) => {
    const { legId } = await world.talksTo(OLA)
    const before = world.events.length
    const pending = world.execute({ type: 'leg.hangup', legId, cause: 'normal' })
    assert.lengthOf(world.events, before)
    await pending
    await world.event('leg.ended', legId)
  })

  rule('many legs at once keep their own stories', async (world, assert) => {
    const callers: { caller: Caller; legId: LegId }[] = []
    for (let index = 0; index < MANY; index++) {
      callers.push(await world.arrives({ ...KARI, number: numbered('+47410000', index) }))
    }
    const phones = await Promise.all(
      callers.map((_, index) => world.talksTo(numbered('+47910000', index)))
    )
    await Promise.all(
      phones.map(({ legId }, index) =>
        world.does({
          type: 'bridge.join',
          bridgeId: EngineWorld.newId('bridge'),
          legIds: [callers[index].legId, legId],
        })
      )
    )
    for (const [index, { phone }] of phones.entries()) {
      await world.hears(callers[index].caller, phone.name)
      await world.hears(phone, callers[index].caller.name)
    }
    for (const { caller } of callers) caller.hangsUp()
    await Promise.all(callers.map(({ legId }) => world.event('leg.ended', legId)))
    await world.settle()
    assert.lengthOf(world.eventsOf('leg.ended'), MANY)
  })
}
