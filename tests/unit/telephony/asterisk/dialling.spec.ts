import { test } from '@japa/runner'
import { eventually } from '#tests/support/sip/eventually'
import { EngineOnFake } from './engine_on_fake.ts'
import type { FakeRequest } from './fake_asterisk.ts'

const isDial = ({ method, uri }: FakeRequest) => method === 'POST' && uri.startsWith('channels/')
const isHangup = ({ method, uri }: FakeRequest) =>
  method === 'DELETE' && uri.startsWith('channels/')

test.group('Asterisk engine, ringing on a socket of its own', (group) => {
  let world: EngineOnFake
  group.each.setup(async () => {
    world = await EngineOnFake.start()
    await world.engine.connect()
    return () => world.stop()
  })

  const dials = () =>
    world.engine.execute({
      type: 'leg.dial',
      legId: 'call-1',
      to: { kind: 'number', number: '+4790000001' },
      presented: { number: null, name: null },
      timeoutSeconds: 20,
      tags: {},
    })
  const hangsUp = () =>
    world.engine.execute({ type: 'leg.hangup', legId: 'call-1', cause: 'normal' })

  test('what ends a ringing never overtakes what began it', async ({ assert }) => {
    world.fake.answer = (request) => (isDial(request) ? null : undefined)
    void dials()
    void hangsUp()
    await eventually('Asterisk is asked to ring', () => world.fake.requests.some(isDial))
    await world.engine.execute({ type: 'bridge.end', bridgeId: 'anything' })
    assert.isFalse(world.fake.requests.some(isHangup))
    await world.inTime('it is hung up', () => world.fake.requests.some(isHangup))
  })

  test('a phone rings although an earlier command hangs', async ({ assert }) => {
    world.fake.answer = ({ uri }) => (uri.startsWith('bridges/') ? null : undefined)
    void world.engine.execute({ type: 'bridge.end', bridgeId: 'stuck' })
    assert.deepEqual(await dials(), { status: 'done' })
  })

  test('without the one socket the other counts as lost too, and both come back', async () => {
    world.fake.cutDialling()
    await eventually('it is down', () => !world.engine.isUp)
    await world.inTime('it is up again', () => world.engine.isUp)
  })
})
