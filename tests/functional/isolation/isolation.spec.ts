import { test } from '@japa/runner'
import type User from '#access/models/user'
import Customer from '#customers/models/customer'
import { keys, parameters } from '#tests/functional/isolation/parameters'
import { verdicts, type Visitor } from '#tests/functional/isolation/verdicts'
import {
  addressOf,
  everyDoor,
  named,
  parametersOf,
  tellsSomething,
  visit,
  type Door,
} from '#tests/functional/isolation/visits'
import { demoUser } from '#tests/support/world'

const VISITORS: Record<Visitor, string | null> = {
  anonymous: null,
  staff: 'kundeservice@dipper.example',
  contact_person: 'sissel@fjordbygg.example',
  operator: 'kari@fjordbygg.example',
  user: 'siri@fjordbygg.example',
}

const OWN = 'Fjordbygg AS'
const FOREIGN = 'Nordlys Regnskap AS'

const customerNamed = (name: string) => Customer.findByOrFail('name', name)

/** The provider's desk stands across customers: there staff meet them all, and everybody else nobody. */
const isAcross = (door: Door, visitor: Visitor) =>
  visitor === 'staff' && door.pattern.startsWith('/provider')

/** There is no session there that another page could misuse. */
const isForPrograms = (door: Door) => verdicts[named(door)].anonymous === 'token'

/** A door that is known: the first test says so about those that are not. */
const knownDoors = () => everyDoor().filter((door) => verdicts[named(door)])

/** Whether the address names something of a customer. */
const namesSomething = (door: Door) => parametersOf(door).some((name) => !keys.includes(name))

async function enter(visitor: Visitor): Promise<User | null> {
  const username = VISITORS[visitor]
  return username === null ? null : demoUser(username)
}

test.group('Isolation', () => {
  test('[privacy 25] every route has a verdict', ({ assert }) => {
    const unknown = everyDoor()
      .map(named)
      .filter((door) => !verdicts[door])
    assert.deepEqual(unknown, [], 'Say in tests/functional/isolation/verdicts.ts who may enter')
  })

  test('[privacy 25] every verdict has a route', ({ assert }) => {
    const doors = new Set(everyDoor().map(named))
    assert.deepEqual(
      Object.keys(verdicts).filter((door) => !doors.has(door)),
      [],
      'Remove it from tests/functional/isolation/verdicts.ts'
    )
  })

  test('[privacy 25] every parameter is known', ({ assert }) => {
    const unknown = everyDoor()
      .flatMap(parametersOf)
      .filter((name) => !parameters[name])
    assert.deepEqual(unknown, [], 'Say in tests/functional/isolation/parameters.ts what it names')
  })

  for (const visitor of Object.keys(VISITORS) as Visitor[]) {
    test(`[S1] [S2] [privacy 25] what is open: ${visitor}`, async ({ client, assert }) => {
      const user = await enter(visitor)
      const wrong: string[] = []
      for (const door of knownDoors()) {
        const url = await addressOf(door, await customerNamed(OWN))
        const { verdict, status } = await visit(client, door, url, user)
        const expected = verdicts[named(door)][visitor]
        if (verdict !== expected) wrong.push(`${named(door)}: ${status}, which is not ${expected}`)
      }
      assert.deepEqual(wrong, [])
    })

    test(`[privacy 25] another customer's things are nowhere: ${visitor}`, async ({
      client,
      assert,
    }) => {
      const user = await enter(visitor)
      const seen: string[] = []
      for (const door of knownDoors().filter(namesSomething)) {
        const foreign = await addressOf(door, await customerNamed(FOREIGN))
        const answer = await visit(client, door, foreign, user)
        const ofNobody = await visit(client, door, await addressOf(door, null), user)
        if (isAcross(door, visitor) && ofNobody.status === 404) continue
        if (tellsSomething(answer, ofNobody)) seen.push(`${named(door)}: ${answer.status}`)
      }
      assert.deepEqual(seen, [])
    })
  }

  test('[privacy 25] nothing changes without the page’s own token', async ({ client, assert }) => {
    const user = await demoUser('kari@fjordbygg.example')
    const forms = knownDoors().filter((door) => door.method !== 'GET' && !isForPrograms(door))
    for (const door of forms) {
      const url = await addressOf(door, await customerNamed(OWN))
      const response = await client.request(url, door.method).redirects(0).loginAs(user)
      assert.equal(response.status(), 419, named(door))
    }
  })
})
