import { test } from '@japa/runner'
import { SwitchWorld } from './switch_world.ts'

test.group('A caller arrives', () => {
  test('[C1] the phone rings before anything else is done, then the caller hears music', ({
    assert,
  }) => {
    const world = new SwitchWorld()
    world.callerRings()
    assert.deepEqual(
      world.commands.map(({ type }) => type),
      ['leg.dial', 'leg.answer', 'music.start']
    )
  })

  test('[C1] with nobody free the caller hears music at once', ({ assert }) => {
    const world = new SwitchWorld({ loggedIn: [] })
    world.callerRings()
    assert.deepEqual(
      world.commands.map(({ type }) => type),
      ['leg.answer', 'music.start']
    )
  })
})
