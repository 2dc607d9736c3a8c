import { test } from '@japa/runner'
import { aTown, MAIN, NINA, OLA } from './simulated_town.ts'

test.group('A simulated engine, who hears what', () => {
  test('nothing is heard before the answer', async ({ assert }) => {
    const town = await aTown()
    const caller = town.callerRings()
    await town.does({ type: 'music.start', legId: caller.legId })
    assert.isEmpty(caller.hears())
    await town.does({ type: 'leg.answer', legId: caller.legId })
    assert.sameMembers([...town.engine.hears(caller.legId)], ['music'])
  })

  test('music that is asked for during a sound is heard after it', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    await town.plays(caller.legId, 'greeting')
    await town.does({ type: 'music.start', legId: caller.legId })
    assert.sameMembers([...caller.hears()], ['greeting'])
    town.passes(2)
    assert.sameMembers([...caller.hears()], ['music'])
  })

  test('sounds follow one another, also past one that is not stored', async ({ assert }) => {
    const town = await aTown()
    const { legId } = await town.answeredCaller()
    for (const sound of ['greeting', 'no-such-sound', 'beep']) await town.plays(legId, sound)
    town.passes(10)
    assert.deepEqual(
      town.told('sound.finished').map(({ playbackId, completed }) => [playbackId, completed]),
      [
        ['play greeting', true],
        ['play no-such-sound', false],
        ['play beep', true],
      ]
    )
  })

  test('a sound lasts as long as it is stored', async ({ assert }) => {
    const town = await aTown()
    town.engine.sounds.set('opening-hours', 5000)
    const { legId } = await town.answeredCaller()
    await town.plays(legId, 'opening-hours')
    town.passes(4)
    assert.isEmpty(town.told('sound.finished'))
    town.passes(1)
    assert.isTrue(town.told('sound.finished')[0].completed)
  })

  test('who hangs up during a sound does not hear its end', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    await town.plays(caller.legId, 'greeting')
    caller.hangUp()
    town.passes(10)
    await town.engine.settle()
    assert.deepEqual(
      town.events.slice(-2).map(({ type }) => type),
      ['sound.finished', 'leg.ended']
    )
    assert.isFalse(town.told('sound.finished')[0].completed)
  })

  test('a sound is no path and no address', async ({ assert }) => {
    const town = await aTown()
    const { legId } = await town.answeredCaller()
    const play = { type: 'sound.play', legId, playbackId: 'p' } as const
    assert.equal(await town.status({ ...play, sound: '../../etc/passwd' }), 'failed')
    assert.equal(await town.status({ ...play, sound: 'http://evil.example/' }), 'failed')
  })

  test('a whisper is heard by one party only', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    const operator = await town.answeredPhone(OLA)
    const legIds = [caller.legId, operator.current!]
    await town.does({ type: 'bridge.join', bridgeId: 'talk', legIds })
    await town.plays(operator.current!, 'beep')
    assert.sameMembers([...operator.hears()], [caller.legId, 'beep'])
    assert.sameMembers([...caller.hears()], [operator.current])
  })

  test('a leg that is missing leaves the others where they are', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    await town.does({ type: 'music.start', legId: caller.legId })
    const legIds = [caller.legId, 'nobody']
    assert.equal(await town.status({ type: 'bridge.join', bridgeId: 'talk', legIds }), 'gone')
    assert.sameMembers([...caller.hears()], ['music'])
    assert.equal(await town.status({ type: 'bridge.end', bridgeId: 'talk' }), 'gone')
  })

  test('leaving a bridge that one is not in changes nothing', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    const operator = await town.answeredPhone(OLA)
    const legIds = [caller.legId, operator.current!]
    await town.does({ type: 'bridge.join', bridgeId: 'other', legIds: [] })
    await town.does({ type: 'bridge.join', bridgeId: 'talk', legIds })
    await town.does({ type: 'bridge.leave', bridgeId: 'other', legId: caller.legId })
    assert.isTrue(caller.isTalking)
  })

  test('a caller who hangs up twice has ended once', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    caller.hangUp()
    caller.hangUp()
    await town.engine.settle()
    assert.lengthOf(town.told('leg.ended'), 1)
  })

  test('a leg that rings can be tagged and ended, and nothing else', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    town.engine.phones.at(OLA)
    const legId = await town.dials(OLA)
    const legIds = [caller.legId, legId]
    assert.equal(await town.status({ type: 'music.start', legId }), 'failed')
    assert.equal(await town.status({ type: 'bridge.join', bridgeId: 'talk', legIds }), 'failed')
    assert.isFalse(caller.isTalking)
    assert.equal(await town.status({ type: 'leg.tag', legId, tags: { a: 'b' } }), 'done')
    assert.equal(await town.status({ type: 'leg.hangup', legId, cause: 'normal' }), 'done')
  })

  test('a caller knows whether somebody is there', async ({ assert }) => {
    const town = await aTown()
    const caller = await town.answeredCaller()
    assert.isFalse(caller.isTalking)
    const nina = await town.answeredPhone(NINA)
    const legIds = [caller.legId, nina.current!]
    await town.does({ type: 'bridge.join', bridgeId: 'talk', legIds })
    assert.isTrue(caller.isTalking)
    nina.hangUp()
    assert.isFalse(caller.isTalking)
    assert.isNull(caller.endedWith)
  })

  test('a withheld number brings no name', async ({ assert }) => {
    const town = await aTown()
    town.engine.ringIn({ calledNumber: MAIN, from: { number: null, name: 'Kari' } })
    await town.engine.settle()
    assert.deepEqual(town.told('leg.arrived')[0].caller, { number: null, name: null })
  })
})
