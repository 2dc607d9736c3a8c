import { test } from '@japa/runner'
import { SeededRandom } from '#telephony/drivers/simulated/seeded_random'

const draws = (seed: number) => {
  const random = new SeededRandom(seed)
  return Array.from({ length: 1000 }, () => random.next())
}

test.group('Seeded chance', () => {
  test('repeats itself with the same seed only', ({ assert }) => {
    assert.deepEqual(draws(1), draws(1))
    assert.notDeepEqual(draws(1), draws(2))
  })

  test('is spread evenly between 0 and 1', ({ assert }) => {
    const all = draws(3)
    assert.isAtLeast(Math.min(...all), 0)
    assert.isBelow(Math.max(...all), 1)
    assert.approximately(all.reduce((sum, one) => sum + one, 0) / all.length, 0.5, 0.05)
  })

  test('keeps within whole numbers, both ends included', ({ assert }) => {
    const random = new SeededRandom(4)
    const thrown = new Set(Array.from({ length: 200 }, () => random.between(1, 6)))
    assert.sameMembers([...thrown], [1, 2, 3, 4, 5, 6])
  })

  test('weighs, and never chooses what weighs nothing', ({ assert }) => {
    const random = new SeededRandom(5)
    const items = [
      { name: 'never', weight: 0 },
      { name: 'seldom', weight: 1 },
      { name: 'often', weight: 9 },
    ]
    const chosen = Array.from({ length: 1000 }, () => random.weighted(items).name)
    assert.notInclude(chosen, 'never')
    assert.approximately(chosen.filter((name) => name === 'often').length, 900, 40)
  })

  test('waits as long as it is told, on average', ({ assert }) => {
    const random = new SeededRandom(6)
    const waits = Array.from({ length: 5000 }, () => random.untilNext(10))
    assert.approximately(waits.reduce((sum, one) => sum + one, 0) / waits.length, 10, 0.5)
  })
})
