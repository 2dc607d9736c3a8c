import type { Rule } from '../engine_contract.ts'
import { EngineWorld } from '../engine_world.ts'

const OLA = '+4790000001'

async function answeredCaller(world: EngineWorld) {
  const { caller, legId } = await world.arrives()
  await world.does({ type: 'leg.answer', legId })
  return { caller, legId }
}

export function soundRules(rule: Rule) {
  rule('music plays until it is stopped', async (world) => {
    const { caller, legId } = await answeredCaller(world)
    await world.does({ type: 'music.start', legId })
    await world.hears(caller, 'music')
    await world.does({ type: 'music.stop', legId })
    await world.hears(caller)
  })

  rule('music begun before the answer is heard after it', async (world) => {
    const { caller, legId } = await world.arrives()
    await world.does({ type: 'music.start', legId })
    await world.does({ type: 'leg.answer', legId })
    await world.hears(caller, 'music')
  })

  rule('stopping music that does not play is done', async (world) => {
    const { legId } = await answeredCaller(world)
    await world.does({ type: 'music.stop', legId })
  })

  rule('joining a bridge stops the music', async (world) => {
    const { caller, legId } = await answeredCaller(world)
    const { phone, legId: phoneLeg } = await world.talksTo(OLA)
    await world.does({ type: 'music.start', legId })
    await world.hears(caller, 'music')
    const bridgeId = EngineWorld.newId('bridge')
    await world.does({ type: 'bridge.join', bridgeId, legIds: [legId, phoneLeg] })
    await world.hears(caller, phone.name)
    await world.does({ type: 'bridge.leave', bridgeId, legId })
    await world.hears(caller)
  })

  rule('a sound is heard and its end is told', async (world, assert) => {
    const { caller, legId } = await answeredCaller(world)
    const playbackId = EngineWorld.newId('playback')
    await world.does({
      type: 'sound.play',
      legId,
      playbackId,
      sound: world.harness.storedSound,
    })
    await world.hears(caller, 'music')
    const finished = await world.event('sound.finished', legId)
    assert.equal(finished.playbackId, playbackId)
    assert.isTrue(finished.completed)
    await world.hears(caller)
  })

  rule('a sound replaces the music, which does not resume', async (world) => {
    const { caller, legId } = await answeredCaller(world)
    await world.does({ type: 'music.start', legId })
    await world.hears(caller, 'music')
    const playbackId = EngineWorld.newId('playback')
    await world.does({ type: 'sound.play', legId, playbackId, sound: world.harness.storedSound })
    await world.event('sound.finished', legId)
    await world.hears(caller)
  })

  rule('a sound the engine lacks finishes uncompleted', async (world, assert) => {
    const { legId } = await answeredCaller(world)
    const playbackId = EngineWorld.newId('playback')
    await world.does({ type: 'sound.play', legId, playbackId, sound: 'no-such-sound' })
    const finished = await world.event('sound.finished', legId)
    assert.equal(finished.playbackId, playbackId)
    assert.isFalse(finished.completed)
  })
}
