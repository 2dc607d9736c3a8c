import { test } from '@japa/runner'
import { eventually } from '#tests/support/sip/eventually'
import { EngineOnFake, aChannel } from './engine_on_fake.ts'

const arrival = (id: string) => ({
  type: 'StasisStart',
  args: ['in', '+4721000001'],
  channel: aChannel(id),
})
const end = (id: string) => ({
  type: 'ChannelDestroyed',
  cause: 16,
  cause_txt: 'Normal Clearing',
  channel: aChannel(id),
})

/** Both readings of the channels, and what happens just before each is answered. */
function readings(world: EngineOnFake, ...steps: { channels: object[]; before?: () => void }[]) {
  const left = [...steps]
  world.fake.answer = ({ method, uri }) => {
    if (method !== 'GET' || uri !== 'channels') return undefined
    const step = left.shift()
    step?.before?.()
    return { body: step?.channels ?? [] }
  }
}

test.group('Asterisk engine, taking over', (group) => {
  let world: EngineOnFake
  group.each.setup(async () => {
    world = await EngineOnFake.start()
    return () => world.stop()
  })

  const legsTold = () =>
    world.events.flatMap((event) =>
      event.type === 'engine.up' ? event.snapshot.legs.map(({ legId }) => legId) : []
    )

  test('it subscribes to every leg before the reading that counts', async ({ assert }) => {
    const channels = [aChannel('a'), aChannel('b')]
    readings(world, { channels }, { channels })
    await world.engine.connect()
    assert.deepEqual(
      world.fake.requests.map(({ method, uri }) => `${method} ${decodeURIComponent(uri)}`),
      [
        'PUT applications/bn/eventFilter',
        'GET channels',
        'POST applications/bn/subscription?eventSource=channel:a',
        'POST applications/bn/subscription?eventSource=channel:b',
        'GET channels',
        'GET bridges',
        'GET asterisk/info?only=status',
      ]
    )
    assert.deepEqual(legsTold(), ['a', 'b'])
  })

  test('a leg that ends between the readings is missing, and its end is not told', async ({
    assert,
  }) => {
    readings(
      world,
      { channels: [aChannel('a'), aChannel('b')] },
      { channels: [aChannel('b')], before: () => world.fake.sendEvent(end('a')) }
    )
    await world.engine.connect()
    assert.deepEqual(legsTold(), ['b'])
    assert.deepEqual(world.told, ['engine.up'])
  })

  test('a leg that ends after the last reading is told to have ended', async ({ assert }) => {
    const channels = [aChannel('a')]
    readings(world, { channels }, { channels })
    const connected = world.engine.connect()
    world.fake.answer = ((usual) => (request) => {
      if (request.uri === 'bridges') world.fake.sendEvent(end('a'))
      return usual(request)
    })(world.fake.answer)
    await connected
    assert.deepEqual(world.told, ['engine.up', 'leg.ended'])
  })

  test('a leg that arrives meanwhile is told as an arrival, after the snapshot', async ({
    assert,
  }) => {
    readings(
      world,
      { channels: [] },
      { channels: [aChannel('a')], before: () => world.fake.sendEvent(arrival('a')) }
    )
    await world.engine.connect()
    assert.deepEqual(legsTold(), [])
    assert.deepEqual(world.told, ['engine.up', 'leg.arrived'])
  })

  test('channels of other applications are no legs', async ({ assert }) => {
    const dialplan = { ...aChannel('x').dialplan, app_name: 'Queue', app_data: 'bench' }
    const channels = [aChannel('a'), aChannel('x', { dialplan })]
    readings(world, { channels }, { channels })
    await world.engine.connect()
    assert.deepEqual(legsTold(), ['a'])
  })

  test('an Asterisk that began anew has none of the old legs', async ({ assert }) => {
    await world.engine.connect()
    world.fake.sendEvent(arrival('a'))
    await eventually('it has arrived', () => world.told.includes('leg.arrived'))
    world.fake.cut()
    await eventually('it is down', () => !world.engine.isUp)
    await world.inTime('it is up again', () => world.engine.isUp)
    assert.deepEqual(legsTold(), [])
    assert.deepEqual(await world.engine.execute({ type: 'leg.answer', legId: 'a' }), {
      status: 'gone',
    })
  })
})
