/** A customer at work: people with telephones, callers who ring, and the calls that come of it. */
import app from '@adonisjs/core/services/app'
import hash from '@adonisjs/core/services/hash'
import type User from '#access/models/user'
import { LiveHub } from '#core/live/live_hub'
import type { Exchange } from '#switching/exchange'
import type { LiveCall, Phase } from '#switching/machine/state'
import { eventually } from '#tests/support/sip/eventually'
import { closeExchange, openExchange, writtenDown } from './open_exchange.ts'
import type { OpenExchange } from './open_exchange.ts'
import { aStaffedCustomer } from './staffed_customer.ts'
import type { StaffedCustomer } from './staffed_customer.ts'

export class Office {
  static #open: Office[] = []

  readonly customer: StaffedCustomer['customer']
  readonly kari: User
  readonly ola: User
  readonly siri: User
  readonly per: User
  readonly support: StaffedCustomer['support']
  readonly sales: StaffedCustomer['sales']

  private constructor(
    staffed: StaffedCustomer,
    private readonly line: OpenExchange
  ) {
    ;({ customer: this.customer, support: this.support, sales: this.sales } = staffed)
    ;({ kari: this.kari, ola: this.ola, siri: this.siri, per: this.per } = staffed)
  }

  get engine() {
    return this.line.engine
  }

  static async open(): Promise<Office> {
    hash.fake()
    const line = this.#open[0]?.line ?? (await openExchange())
    const office = new Office(await aStaffedCustomer(), line)
    this.#open.push(office)
    for (const user of [office.kari, office.ola, office.siri]) office.phoneOf(user)
    return office
  }

  /** Nothing of one test may reach the next one, whose database knows none of it. */
  static async closeAll(): Promise<void> {
    const offices = this.#open.splice(0)
    const hub = await app.container.make(LiveHub)
    for (const { customer } of offices) hub.end(customer.id)
    if (offices[0]) await closeExchange(offices[0].line)
    hash.restore()
  }

  /** Somebody rings and waits; gives the call. */
  async rings(number: string, name: string | null = null, to = this.support): Promise<LiveCall> {
    this.engine.ringIn({ calledNumber: to.number, from: { number, name } })
    return eventually(`a call from ${number}`, async () => {
      const { calls } = await this.#state()
      return calls.find(({ caller, phase }) => caller.number === number && phase.is === 'waiting')
    })
  }

  /** A call that `user` has answered. */
  async talks(user: User, number = '+4791110001', name = 'Anne Berg'): Promise<LiveCall> {
    const call = await this.rings(number, name)
    await this.asks({ type: 'pick', callId: call.callId, by: user.id })
    this.phoneOf(user).answer()
    return this.becomes(call, 'talking')
  }

  async phaseOf({ callId }: LiveCall): Promise<Phase['is'] | 'ended'> {
    const { calls } = await this.#state()
    return calls.get(callId)?.phase.is ?? 'ended'
  }

  async becomes(call: LiveCall, phase: Phase['is'] | 'ended'): Promise<LiveCall> {
    await eventually(`a call that is ${phase}`, async () => (await this.phaseOf(call)) === phase)
    return call
  }

  asks(command: Parameters<Exchange['ask']>[1]) {
    return this.line.exchange.ask(this.customer.id, command)
  }

  phoneOf({ mobileNumber }: User) {
    return this.engine.phones.at(mobileNumber!)
  }

  isWrittenDown(): Promise<void> {
    return writtenDown()
  }

  async #state() {
    const { state } = await this.line.exchange.stateOf(this.customer.id)
    return state
  }
}
