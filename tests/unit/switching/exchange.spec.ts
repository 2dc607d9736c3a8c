import { test } from '@japa/runner'
import type { JournalEntry } from '#calls/journal'
import { VirtualClock } from '#core/clock'
import { Exchange } from '#switching/exchange'
import type { Destination } from '#switching/exchange'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import { SUPPORT, SwitchWorld } from './switch_world.ts'

const CUSTOMER = 7
const OUR_NUMBER = '+4722334455'
const DESTINATION = {
  customerId: CUSTOMER,
  queueId: SUPPORT,
  calledNumber: OUR_NUMBER,
  priority: 0,
}

/** An exchange on the simulated engine, whose register of numbers answers when the test says so. */
class ExchangeWorld {
  readonly engine = new SimulatedEngine(new VirtualClock())
  readonly told: JournalEntry[] = []
  readonly lookUps: PromiseWithResolvers<Destination | null>[] = []
  #calls = 0

  readonly exchange = new Exchange({
    clock: this.engine.clock,
    engine: this.engine,
    journal: { append: (entries) => void this.told.push(...entries) },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    newCallId: () => `call${++this.#calls}`,
    findDestination: () => this.#lookUp(),
    load: async () => ({ state: new SwitchWorld({ loggedIn: [] }).state, lastSequence: 0 }),
    loadSetup: () => Promise.reject(new Error('Nothing is edited here')),
    customersWithLiveCalls: async () => [],
  })

  static async open() {
    const world = new ExchangeWorld()
    await world.exchange.start()
    return world
  }

  async callerRings() {
    const caller = this.engine.ringIn({ calledNumber: OUR_NUMBER, from: KARI_HANSEN })
    await this.engine.settle()
    return caller
  }

  get facts() {
    return this.told.map(({ fact }) => fact.type)
  }

  async legsInTheEngine() {
    this.engine.goDown('to look')
    const snapshots: number[] = []
    this.engine.listen((event) => {
      if (event.type === 'engine.up') snapshots.push(event.snapshot.legs.length)
    })
    this.engine.comeUp()
    await this.engine.settle()
    return snapshots[0]
  }

  #lookUp() {
    const lookUp = Promise.withResolvers<Destination | null>()
    this.lookUps.push(lookUp)
    return lookUp.promise
  }
}

const KARI_HANSEN = { number: '+4790012345', name: 'Kari Hansen' }

test.group('The exchange', () => {
  test('a caller who hangs up while their number is looked up leaves no ghost behind', async ({
    assert,
  }) => {
    const world = await ExchangeWorld.open()
    const caller = await world.callerRings()
    caller.hangUp()
    await world.engine.settle()
    world.lookUps[0].resolve(DESTINATION)
    await world.engine.settle()
    const { state } = await world.exchange.stateOf(CUSTOMER)
    assert.equal(state.calls.size, 0)
    assert.deepEqual(world.facts, ['call.arrived', 'call.queued', 'call.ended'])
  })

  test('a caller whom the line loses sight of meanwhile is received once', async ({ assert }) => {
    const world = await ExchangeWorld.open()
    await world.callerRings()
    world.engine.goDown('a cable was pulled')
    world.engine.comeUp()
    await world.engine.settle()
    for (const lookUp of world.lookUps) lookUp.resolve(DESTINATION)
    await world.engine.settle()
    assert.equal(world.facts.filter((type) => type === 'call.arrived').length, 1)
  })

  test('a caller whose number cannot be looked up is let go, so that the network can find another way', async ({
    assert,
  }) => {
    const world = await ExchangeWorld.open()
    await world.callerRings()
    world.lookUps[0].reject(new Error('The database is away'))
    await world.engine.settle()
    assert.equal(await world.legsInTheEngine(), 0)
  })
})
