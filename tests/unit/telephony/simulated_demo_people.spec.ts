import { test } from '@japa/runner'
import { DemoPeople } from '#telephony/drivers/simulated/demo_people'
import { SeededRandom } from '#telephony/drivers/simulated/seeded_random'

const KARI = { name: 'Kari Hansen', number: '+4740000001' }
const nobody = () => false

test.group('People of the demo', () => {
  test('who rang lately ring again, those of long ago are forgotten', ({ assert }) => {
    const people = new DemoPeople([], new SeededRandom(1))
    const rang = Array.from({ length: 100 }, (_, n) => `+4640000${String(n).padStart(3, '0')}`)
    for (const number of rang) people.remember({ number, name: null })
    const drawn = Array.from({ length: 2000 }, () => people.next(nobody).number)
    const again = new Set(drawn.filter((number) => rang.includes(number ?? '')))
    assert.sameMembers([...again], rang.slice(-20))
  })

  test('who withholds the number cannot be known again', ({ assert }) => {
    const people = new DemoPeople([], new SeededRandom(2))
    people.remember({ number: null, name: null })
    const withheld = Array.from({ length: 1000 }, () => people.next(nobody)).filter(
      ({ number }) => number === null
    )
    assert.approximately(withheld.length, 70, 30)
  })

  test('are strangers when everybody known is on the line', ({ assert }) => {
    const people = new DemoPeople([KARI], new SeededRandom(3))
    const names = Array.from({ length: 200 }, () => people.next(() => true).name)
    assert.notInclude(names, KARI.name)
  })
})
