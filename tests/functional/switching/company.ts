import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { VirtualClock } from '#core/clock'
import type { Clock } from '#core/clock'
import { PortAnswers } from '#core/extension_points'
import { buildExchange } from '#switching/build_exchange'
import telephony from '#config/telephony'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import type Customer from '#customers/models/customer'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

export const KARI = '+4790990001'
export const OLA = '+4790990002'

/** Time as one process sees it: when the process is killed, none of its timers fires. */
class LifeTime implements Clock {
  isOver = false

  constructor(private readonly clock: Clock) {}

  now() {
    return this.clock.now()
  }

  schedule(at: number, action: () => void) {
    return this.clock.schedule(at, () => this.isOver || action())
  }
}

/** A customer whose telephones outlive the process that runs them. */
export class Company {
  clock = new VirtualClock(Date.now())
  engine = new SimulatedEngine(this.clock)
  /** Each process that has run, the last one alive. */
  #lives: ReturnType<typeof buildExchange>[] = []
  #lifeTime = new LifeTime(this.clock)
  #mainNumber = ''
  kariId = 0

  static #open: Company[] = []

  constructor(readonly customer: Customer) {}

  /** Nothing of one test may be written into the next one's database. */
  static async closeAll() {
    for (const company of this.#open.splice(0)) await company.close()
  }

  static async open(): Promise<Company> {
    const customer = await aCustomer()
    const company = new Company(customer)
    this.#open.push(company)
    const kari = await aUser(customer, { role: 'operator', mobileNumber: KARI })
    const ola = await aUser(customer, { role: 'operator', mobileNumber: OLA })
    const queue = await aQueue(customer, { members: [kari, ola] })
    const { number } = await aNumber(customer, queue)
    company.#mainNumber = number
    company.kariId = kari.id
    company.engine.phones.at(KARI)
    company.engine.phones.at(OLA)
    await company.start()
    for (const { id: by } of [kari, ola]) {
      await company.exchange.ask(customer.id, { type: 'log_in', by, queueId: queue.id })
    }
    return company
  }

  get #built() {
    return this.#lives.at(-1)!
  }

  get exchange() {
    return this.#built.exchange
  }

  /** For who follows what happens to the customer. */
  async parts() {
    return this.#built
  }

  async start() {
    const ports = await app.container.make(PortAnswers)
    const log = await app.container.make('logger')
    const lucid = await app.container.make('lucid.db')
    this.#lifeTime = new LifeTime(this.clock)
    const clock = this.#lifeTime
    const { announcements } = telephony
    this.#lives.push(
      buildExchange({ clock, engine: this.engine, db: lucid, log, ports, announcements })
    )
    await this.#built.exchange.start()
    await this.settle()
  }

  /** The journal has written, and the process is gone: nobody says goodbye to anybody. */
  async kill() {
    await this.#built.journal.flush()
    this.#lifeTime.isOver = true
    this.engine.listen(() => undefined)
    this.engine.goDown('the process was killed')
    await this.engine.settle()
  }

  async close() {
    for (const { exchange, journal } of this.#lives) {
      await exchange.stop()
      await journal.flush()
    }
  }

  async comeBack() {
    await this.start()
    this.engine.comeUp()
    await this.settle()
  }

  async callerRings(number: string) {
    const from = { number, name: null }
    const caller = this.engine.ringIn({ calledNumber: this.#mainNumber, from })
    await this.settle()
    return caller
  }

  /** The database answers in its own time, the engine at once. */
  async settle() {
    for (let turn = 0; turn < 10; turn++) {
      await this.engine.settle()
      await db.rawQuery('select 1')
      await this.exchange.stateOf(this.customer.id)
    }
    await this.#built.journal.flush()
  }

  async record(number: string) {
    await this.settle()
    return db.from('calls').where({ customer_id: this.customer.id, caller_number: number }).first()
  }

  async state() {
    const { state } = await this.exchange.stateOf(this.customer.id)
    return state
  }
}
