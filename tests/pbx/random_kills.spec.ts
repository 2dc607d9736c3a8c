import { setTimeout as wait } from 'node:timers/promises'
import { test } from '@japa/runner'
import { SeededRandom } from '#telephony/drivers/simulated/seeded_random'
import { LivelyPeople } from '#tests/support/pbx/lively_people'
import { withProduct } from '#tests/support/pbx/with_product'

const SEEDS = process.env.KILL_SEEDS?.split(',').map(Number) ?? [1, 2, 3, 4, 5]

test.group('The product is killed at any moment', (group) => {
  const product = withProduct(group)
  group.each.timeout(120_000)

  for (const seed of SEEDS) {
    test(`[C1] [R3] no leg is forgotten and no call is logged twice (seed ${seed})`, async () => {
      const chance = new SeededRandom(seed)
      const phones = []
      for (const name of ['Kari', 'Ola', 'Åse', 'Amina']) {
        const { phone } = await product().comesToWork(name)
        phones.push(phone)
      }
      const people = new LivelyPeople(product(), phones, chance)

      people.begin()
      await wait(chance.between(300, 2000))
      await product().app.kill()
      await product().startsAgain()
      await people.calmDown()

      await product().isOfOneMind()
    })
  }
})
