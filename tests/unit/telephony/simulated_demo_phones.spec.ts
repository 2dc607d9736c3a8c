import { test } from '@japa/runner'
import { DemoPhones } from '#telephony/drivers/simulated/demo_phones'
import { aTown, NINA, OLA, type SimulatedTown } from './simulated_town.ts'

const OUTSIDE = '+4744444444'

function phonesOf(town: SimulatedTown, isHuman = (_number: string) => false) {
  return new DemoPhones(town.engine, { numbers: [OLA, NINA], isHuman, seed: 11 })
}

/** Rings one colleague many times, for half a minute each, and lets every talk go on for three. */
async function aLongDayOfRinging(town: SimulatedTown) {
  for (let ringing = 0; ringing < 300; ringing++) {
    await town.dials(OLA, 30)
    town.passes(200)
    town.engine.phones.at(OLA).hangUp()
  }
  await town.engine.settle()
}

test.group('Telephones of the demo', () => {
  test('of colleagues answer mostly, and decline or ring on now and then', async ({ assert }) => {
    const town = await aTown()
    phonesOf(town).start()
    await aLongDayOfRinging(town)
    const causes = town.told('leg.ended').map(({ cause }) => cause)
    const share = (cause: string) => causes.filter((each) => each === cause).length / 300
    assert.approximately(town.told('leg.answered').length / 300, 0.83, 0.08)
    assert.approximately(share('rejected'), 0.08, 0.05)
    assert.approximately(share('no_answer'), 0.09, 0.05)
  })

  test('of colleagues sometimes are hung up first', async ({ assert }) => {
    const town = await aTown()
    phonesOf(town).start()
    await aLongDayOfRinging(town)
    const answeredAt = new Map(town.told('leg.answered').map(({ legId, at }) => [legId, at]))
    const talks = town
      .told('leg.ended')
      .filter(({ legId }) => answeredAt.has(legId))
      .map(({ legId, at }) => at - answeredAt.get(legId)!)
    const short = talks.filter((ms) => ms <= 90_000).length / talks.length
    assert.approximately(short, 0.25, 0.1)
  })

  test('of a person answer soon and are never hung up for them', async ({ assert }) => {
    const town = await aTown()
    const phone = town.engine.phones.at(NINA)
    phonesOf(town, (number) => number === NINA).start()
    await town.dials(NINA)
    town.passes(2)
    assert.isTrue(phone.isTalking)
    town.passes(3600)
    assert.isTrue(phone.isTalking)
  })

  test('are a colleague again when the person has left', async ({ assert }) => {
    const town = await aTown()
    const people = new Set([NINA])
    phonesOf(town, (number) => people.has(number)).start()
    people.clear()
    await town.dials(NINA)
    town.passes(2)
    assert.isTrue(town.engine.phones.at(NINA).isRinging)
  })

  test('outside answer, until the demo is over', async ({ assert }) => {
    const town = await aTown()
    const phones = phonesOf(town)
    phones.start()
    await town.dials(OUTSIDE)
    town.passes(3)
    assert.lengthOf(town.told('leg.answered'), 1)
    phones.stop()
    const legId = await town.dials(OUTSIDE)
    assert.equal(await town.causeOf(legId), 'unknown_number')
  })
})
