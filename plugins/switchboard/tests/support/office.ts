/** A customer with the switchboard, people with telephones, and callers who ring: on the application's own exchange. */
import app from '@adonisjs/core/services/app'
import hash from '@adonisjs/core/services/hash'
import type User from '#access/models/user'
import type { LiveCall } from '#switching/machine/state'
import { LiveHub } from '#core/live/live_hub'
import type Customer from '#customers/models/customer'
import { Entitlements } from '#plugin_host/entitlements'
import type Queue from '#queues/models/queue'
import { Exchange } from '#switching/exchange'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import { eventually } from '#tests/support/sip/eventually'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

interface Line {
  queue: Queue
  number: string
}

let mobiles = 0
const aMobile = () => `+4790${String(++mobiles).padStart(6, '0')}`

export class Office {
  static #open: Office[] = []

  private constructor(
    readonly customer: Customer,
    readonly engine: SimulatedEngine,
    private exchange: Exchange,
    /** Operators of the queue `Kundeservice`; Ola alone also of `Salg`. */
    readonly kari: User,
    readonly ola: User,
    /** A colleague with a telephone and no switchboard. */
    readonly siri: User,
    /** May use the switchboard, but has no telephone and belongs to no queue. */
    readonly per: User,
    readonly support: Line,
    readonly sales: Line
  ) {}

  static async open(): Promise<Office> {
    const exchange = await app.container.make(Exchange)
    if (this.#open.length === 0) await anew(exchange)
    hash.fake()
    const customer = await aCustomer({ name: 'Fjordbygg Test AS' }, ['switchboard'])
    await forgetEntitlements(customer.id)
    const operator = { role: 'operator' as const, abilities: ['switchboard.use'] }
    const kari = await aColleague(customer, { ...operator, firstName: 'Kari', lastName: 'Nes' })
    const ola = await aColleague(customer, { ...operator, firstName: 'Ola', lastName: 'Berg' })
    const siri = await aColleague(customer, { firstName: 'Siri', lastName: 'Dahl' })
    const per = await aUser(customer, { abilities: ['switchboard.use'], firstName: 'Per' })
    const support = await aLine(customer, 'Kundeservice', [kari, ola])
    const sales = await aLine(customer, 'Salg', [ola])
    const engine = await simulatedEngine()
    for (const { mobileNumber } of [kari, ola, siri]) engine.phones.at(mobileNumber!)
    const office = new Office(
      ...([customer, engine, exchange, kari, ola, siri, per, support, sales] as const)
    )
    this.#open.push(office)
    return office
  }

  /** Nothing of one test may reach the next one, whose database knows none of it. */
  static async closeAll(): Promise<void> {
    const hub = await app.container.make(LiveHub)
    const offices = this.#open.splice(0)
    for (const { customer } of offices) hub.end(customer.id)
    const journal = await app.container.make('journal')
    await journal.flush()
    for (const { engine } of offices) {
      engine.restart()
      engine.comeUp()
    }
    const exchange = await app.container.make(Exchange)
    await exchange.stop()
    await journal.flush()
    hash.restore()
  }

  /** Somebody rings and waits; gives the call. */
  async rings(number: string, name: string | null = null, line = this.support): Promise<LiveCall> {
    this.engine.ringIn({ calledNumber: line.number, from: { number, name } })
    return this.waiting(number)
  }

  async waiting(number: string): Promise<LiveCall> {
    return eventually(`a call from ${number}`, () => this.findCall(number))
  }

  /** A call that `user` has answered. */
  async talks(user: User, number = '+4791110001', name = 'Anne Berg'): Promise<LiveCall> {
    const call = await this.rings(number, name)
    await this.asks({ type: 'pick', callId: call.callId, by: user.id })
    this.phoneOf(user).answer()
    return this.becomes(call, 'talking')
  }

  async findCall(number: string): Promise<LiveCall | undefined> {
    const { state } = await this.exchange.stateOf(this.customer.id)
    return state.calls.find((call) => call.caller.number === number && call.phase.is !== 'arriving')
  }

  async phaseOf({ callId }: LiveCall) {
    const { state } = await this.exchange.stateOf(this.customer.id)
    return state.calls.get(callId)?.phase.is ?? 'ended'
  }

  async becomes(call: LiveCall, phase: Awaited<ReturnType<Office['phaseOf']>>) {
    await eventually(`a call that is ${phase}`, async () => (await this.phaseOf(call)) === phase)
    return call
  }

  asks(command: Parameters<Exchange['ask']>[1]) {
    return this.exchange.ask(this.customer.id, command)
  }

  phoneOf({ mobileNumber }: User) {
    return this.engine.phones.at(mobileNumber!)
  }
}

/** What was asked about customers of earlier tests, and the line that nobody had opened, is forgotten. */
async function anew(exchange: Exchange) {
  await exchange.stop()
  await exchange.start()
}

async function forgetEntitlements(customerId: number) {
  const entitlements = await app.container.make(Entitlements)
  entitlements.forget(customerId)
}

async function simulatedEngine(): Promise<SimulatedEngine> {
  const engine = await app.container.make('telephony.engine')
  if (engine instanceof SimulatedEngine) return engine
  throw new Error('These tests need TELEPHONY_DRIVER=simulated')
}

const aColleague = (customer: Customer, facts: Parameters<typeof aUser>[1]) =>
  aUser(customer, { mobileNumber: aMobile(), ...facts })

async function aLine(customer: Customer, name: string, members: User[]): Promise<Line> {
  const queue = await aQueue(customer, { name, members })
  const { number } = await aNumber(customer, queue)
  return { queue, number }
}
