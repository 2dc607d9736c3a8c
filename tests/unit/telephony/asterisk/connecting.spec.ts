import { test } from '@japa/runner'
import { AsteriskEngine } from '#telephony/drivers/asterisk/asterisk_engine'
import { eventually } from '#tests/support/sip/eventually'
import { EngineOnFake } from './engine_on_fake.ts'

test.group('Asterisk engine, connecting', (group) => {
  let world: EngineOnFake
  group.each.setup(async () => {
    world = await EngineOnFake.start()
    return () => world.stop()
  })

  test('a wrong password is told once, without the password, until it is right', async ({
    assert,
  }) => {
    world.fake.password = 'another'
    await world.engine.connect()
    assert.isFalse(world.engine.isUp)
    assert.match(world.lines[0], /refuses user bn: wrong name or password/)
    assert.notInclude(world.lines.join(), 'secret')
    world.fake.password = 'secret'
    await world.inTime('it is up', () => world.engine.isUp)
    assert.deepEqual(world.told, ['engine.up'])
    assert.lengthOf(world.lines, 2)
  })

  test('an Asterisk that is not there is told once, and tried again', async ({ assert }) => {
    const { url } = world.fake.settings
    await world.fake.stop()
    await world.engine.connect()
    assert.deepEqual(world.lines, [`Asterisk cannot be reached at ${url} (ECONNREFUSED)`])
    await world.fake.start(url)
    await world.inTime('it is up', () => world.engine.isUp)
    assert.lengthOf(world.lines, 2)
  })

  test('settings that are missing are named', async ({ assert }) => {
    const lines: string[] = []
    const say = (line: string) => void lines.push(line)
    const settings = { ...world.fake.settings, password: '', app: '' }
    const engine = new AsteriskEngine(settings, world.clock, { info: say, warn: say, error: say })
    await engine.connect()
    await engine.disconnect()
    assert.deepEqual(lines, ['Asterisk cannot be connected: no value for password, app'])
  })

  test('a cut connection is made again by itself', async ({ assert }) => {
    await world.engine.connect()
    world.fake.cut()
    await eventually('it is down', () => !world.engine.isUp)
    await world.inTime('it is up again', () => world.engine.isUp)
    assert.deepEqual(world.told, ['engine.up', 'engine.down', 'engine.up'])
  })

  test('a connection that is cut while it is being made is made again', async ({ assert }) => {
    world.fake.answer = () => {
      world.fake.cut()
      return null
    }
    await world.engine.connect()
    assert.isFalse(world.engine.isUp)
    world.fake.answer = () => undefined
    await world.inTime('it is up', () => world.engine.isUp)
    assert.deepEqual(world.told, ['engine.up'])
  })

  test('an Asterisk that falls silent counts as lost', async ({ assert }) => {
    await world.engine.connect()
    world.fake.answer = () => null
    await world.inTime('it is down', () => !world.engine.isUp)
    assert.deepEqual(world.told, ['engine.up', 'engine.down'])
  })

  test('a process that was taken over from waits a minute before it comes back', async ({
    assert,
  }) => {
    await world.engine.connect()
    world.fake.sendEvent({ type: 'ApplicationReplaced' })
    await eventually('it is down', () => !world.engine.isUp)
    const requests = world.fake.requests.length
    world.clock.advance(59_000)
    assert.lengthOf(world.fake.requests, requests)
    assert.match(world.lines.join(), /another process has taken over bn/)
    await world.inTime('it is up again', () => world.engine.isUp)
  })

  test('after disconnecting nothing is told and nothing is tried', async ({ assert }) => {
    await world.engine.connect()
    await world.engine.disconnect()
    world.clock.advance(60_000)
    assert.isFalse(world.engine.isUp)
    assert.deepEqual(world.told, ['engine.up'])
  })
})
