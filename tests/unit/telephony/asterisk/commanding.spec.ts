import { test } from '@japa/runner'
import { eventually } from '#tests/support/sip/eventually'
import { EngineOnFake, aChannel } from './engine_on_fake.ts'

test.group('Asterisk engine, commands and frames', (group) => {
  let world: EngineOnFake
  group.each.setup(async () => {
    world = await EngineOnFake.start()
    await world.engine.connect()
    return () => world.stop()
  })

  const arrives = async (legId: string) => {
    world.fake.sendEvent({
      type: 'StasisStart',
      args: ['in', '+4721000001'],
      channel: aChannel(legId),
    })
    await eventually('it has arrived', () => world.told.includes('leg.arrived'))
  }

  test('broken frames are warned of, briefly, and the next one counts', async ({ assert }) => {
    world.fake.send('{"type":')
    world.fake.send('[]')
    world.fake.send('{"type":"SomethingNew"}')
    world.fake.send('{"type":"StasisStart","args":["in"]}')
    world.fake.sendEvent({ type: 'StasisEnd', channel: { id: 'x'.repeat(500) } })
    world.fake.sendEvent({ type: 'StasisStart', args: ['in'], channel: 'no channel' })
    await arrives('leg-1')
    const warnings = world.lines.filter((line) => line.startsWith('Asterisk sent'))
    assert.deepEqual(
      warnings.map((line) => line.split(': ')[1]),
      [
        'not a JSON object',
        'not a JSON object',
        'unknown event',
        'StasisStart without channel',
        'StasisEnd without channel.protocol_id',
        'StasisStart without channel',
      ]
    )
    assert.isBelow(Math.max(...warnings.map((line) => line.length)), 220)
  })

  test('a command that is never answered fails', async ({ assert }) => {
    await arrives('leg-1')
    world.fake.answer = () => null
    const pending = world.engine.execute({ type: 'leg.answer', legId: 'leg-1' })
    world.clock.advance(6_000)
    const outcome = await pending
    assert.deepEqual(outcome, {
      status: 'failed',
      reason: 'channels.answer got no answer in time',
    })
  })

  test('an answer that cannot be read fails its command alone', async ({ assert }) => {
    await arrives('leg-1')
    world.fake.answer = () => ({ text: '<html>' })
    const outcome = await world.engine.execute({ type: 'leg.answer', legId: 'leg-1' })
    assert.equal(outcome.status, 'failed')
    assert.isTrue(world.engine.isUp)
  })

  test('a command that Asterisk refuses fails with its words', async ({ assert }) => {
    await arrives('leg-1')
    world.fake.answer = () => ({ status: 500, body: { error: 'Allocation failed' } })
    const outcome = await world.engine.execute({ type: 'leg.answer', legId: 'leg-1' })
    assert.deepEqual(outcome, {
      status: 'failed',
      reason: '500 Allocation failed (channels/leg-1/answer)',
    })
  })

  for (const status of [404, 409, 412, 422]) {
    test(`HTTP ${status} means that the leg is gone`, async ({ assert }) => {
      await arrives('leg-1')
      world.fake.answer = () => ({ status })
      const outcome = await world.engine.execute({ type: 'leg.answer', legId: 'leg-1' })
      assert.deepEqual(outcome, { status: 'gone' })
    })
  }

  test('without our channelvars a caller is taken for withheld', async ({ assert }) => {
    const channel = aChannel('leg-1', { channelvars: undefined })
    world.fake.sendEvent({ type: 'StasisStart', args: ['in', '+4721000001'], channel })
    await eventually('it has arrived', () => world.told.includes('leg.arrived'))
    assert.containSubset(world.events[1], { caller: { number: null, name: null } })
    assert.match(world.lines.join(), /lacks our channelvars/)
  })

  test('a channel that nobody waits for is ended', async ({ assert }) => {
    world.fake.sendEvent({ type: 'StasisStart', args: ['dialled'], channel: aChannel('stranger') })
    const wasEnded = () => world.fake.requests.some(({ method }) => method === 'DELETE')
    await eventually('it is ended', wasEnded)
    assert.deepEqual(world.told, ['engine.up'])
  })
})
