import { test } from '@japa/runner'
import { SetupRefresh } from '#switching/setup_refresh'

test.group('A Switch takes over who works there', () => {
  test('[P2] a hundred changes in a row are taken over together, the last one too', async ({
    assert,
  }) => {
    let stored = 0
    const seen: number[] = []
    const refresh = async () => {
      const read = stored
      await Promise.resolve()
      seen.push(read)
    }
    const setup = new SetupRefresh({ refresh }, { error: () => assert.fail('nothing failed') })
    for (stored = 1; stored <= 100; stored++) setup.ask(7)
    await setup.settled()
    assert.equal(seen.at(-1), 101)
    assert.isAtMost(seen.length, 3)
  })

  test('[P2] one that fails is logged, and the next is tried', async ({ assert }) => {
    const told: object[] = []
    let isBroken = true
    let refreshed = 0
    const refresh = async () => {
      if (isBroken) throw new Error('the database is away')
      refreshed += 1
    }
    const setup = new SetupRefresh({ refresh }, { error: (context) => told.push(context) })
    setup.ask(7)
    await setup.settled()
    isBroken = false
    setup.ask(7)
    await setup.settled()
    assert.lengthOf(told, 1)
    assert.equal(refreshed, 1)
  })
})
