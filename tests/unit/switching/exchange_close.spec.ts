import { test } from '@japa/runner'
import { VirtualClock } from '#core/clock'
import { Exchange } from '#switching/exchange'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import { KARI, SUPPORT, SwitchWorld } from './switch_world.ts'

const CUSTOMER = 7
const OUR_NUMBER = '+4722334455'

/** An exchange whose database never heard of anything that happened. */
async function openExchange() {
  const clock = new VirtualClock()
  const engine = new SimulatedEngine(clock)
  const exchange = new Exchange({
    clock,
    engine,
    journal: { append: () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    newCallId: () => 'call1',
    findDestination: async () => ({
      ...{ customerId: CUSTOMER, queueId: SUPPORT, calledNumber: OUR_NUMBER, priority: 0 },
    }),
    load: async () => ({ state: new SwitchWorld({ loggedIn: [] }).state, lastSequence: 0 }),
    loadSetup: () => Promise.reject(new Error('Nothing is edited here')),
    customersWithLiveCalls: async () => [],
  })
  await exchange.start()
  return { clock, engine, exchange }
}

test.group('The exchange lets go of a customer', () => {
  test('[S5] what it knew is forgotten, and the database is asked anew', async ({ assert }) => {
    const { exchange } = await openExchange()
    await exchange.ask(CUSTOMER, { type: 'pause', by: KARI, reason: null })
    exchange.close(CUSTOMER)
    const { state, sequence } = await exchange.stateOf(CUSTOMER)
    assert.isNull(state.members.get(KARI)!.pause)
    assert.equal(sequence, 0)
  })

  test('nothing of it happens later', async ({ assert }) => {
    const { clock, engine, exchange } = await openExchange()
    await exchange.ask(CUSTOMER, { type: 'log_in', by: KARI, queueId: SUPPORT })
    engine.ringIn({ calledNumber: OUR_NUMBER, from: { number: '+4790012345', name: null } })
    await engine.settle()
    let changes = 0
    exchange.onChange(() => changes++)
    exchange.close(CUSTOMER)
    clock.advance(60_000)
    await engine.settle()
    assert.equal(changes, 0)
  })

  test('a customer that was never there is no problem', async ({ assert }) => {
    const { exchange } = await openExchange()
    assert.doesNotThrow(() => exchange.close(CUSTOMER))
  })
})
