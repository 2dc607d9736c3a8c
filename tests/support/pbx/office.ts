import db from '@adonisjs/lucid/services/db'
import type { Strategy } from '#switching/machine/state'
import type Customer from '#customers/models/customer'
import type AssignedNumber from '#numbers/models/assigned_number'
import type Queue from '#queues/models/queue'
import type { SipCaller, SipPhone } from '#tests/contract/asterisk/parties'
import type { DialOptions } from '#tests/support/sip/outgoing_call'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'
import { eventually } from '#tests/support/sip/eventually'
import { Colleague } from './colleague.ts'
import { IncomingCall } from './incoming_call.ts'
import type { PbxWorld } from './pbx_world.ts'
import type { Town } from './town.ts'

export interface OfficeRules {
  strategy?: Strategy
  ringTimeoutSeconds?: number
  wrapUpSeconds?: number
}

let phones = 0
let callers = 0

/** A customer with one queue: Kari, Ola and Siri answer for it, Simen works elsewhere in the house. */
export class Office {
  private constructor(
    readonly pbx: PbxWorld,
    readonly town: Town,
    readonly customer: Customer,
    readonly queue: Queue,
    readonly number: AssignedNumber,
    readonly kari: Colleague,
    readonly ola: Colleague,
    readonly siri: Colleague,
    readonly simen: Colleague
  ) {}

  static async found(pbx: PbxWorld, town: Town, rules: OfficeRules = {}): Promise<Office> {
    const customer = await aCustomer({}, ['switchboard'])
    const hire = async (firstName: string) => {
      const mobileNumber = `+4799${String(++phones).padStart(6, '0')}`
      const abilities = ['switchboard.use']
      const user = await aUser(customer, { firstName, mobileNumber, abilities })
      return new Colleague(pbx.exchange, user, town.phone(mobileNumber))
    }
    const [kari, ola, siri] = [await hire('Kari'), await hire('Ola'), await hire('Siri')]
    const members = [kari, ola, siri].map(({ user }) => user)
    const queue = await aQueue(customer, { members, ...rules })
    const number = await aNumber(customer, queue)
    return new Office(pbx, town, customer, queue, number, kari, ola, siri, await hire('Simen'))
  }

  /** Answering for the queue, in this order: whoever is first has been idle longest. */
  async atWork(...members: Colleague[]): Promise<void> {
    for (const member of members) {
      await member.asks({ type: 'log_in', queueId: this.queue.id })
      this.pbx.clock.skip(1)
    }
  }

  /** Somebody rings the main number; nothing is known yet of what becomes of it. */
  dials(from: Partial<DialOptions> = {}): Promise<SipCaller> {
    const number = `+4741${String(++callers).padStart(6, '0')}`
    return this.town.rings(this.number.number, { number, ...from })
  }

  /** A caller in the queue. */
  async receives(from: Partial<DialOptions> = {}): Promise<IncomingCall> {
    const known = new Set(await this.liveCalls())
    const caller = await this.dials(from)
    const callId = await eventually(`${caller.name} is received`, async () => {
      const calls = await this.liveCalls()
      return calls.find((id) => !known.has(id))
    })
    return new IncomingCall(this, callId, caller)
  }

  /** A caller who talks with this operator. */
  async talksTo(operator: Colleague, from: Partial<DialOptions> = {}): Promise<IncomingCall> {
    const call = await this.receives(from)
    await operator.picks(call)
    await operator.takesThePhone()
    await call.becomes('talking')
    return call
  }

  /** The telephone rings: somebody's outside the house, for instance. */
  async rings(phone: SipPhone): Promise<void> {
    await eventually(`${phone.name} rings`, () => phone.line === 'ringing')
  }

  /** The rows of the operators' log. */
  async log(): Promise<unknown[]> {
    await this.pbx.journal.flush()
    return db.from('calls').where('customer_id', this.customer.id)
  }

  async liveCalls(): Promise<string[]> {
    const { calls } = await this.state()
    return [...calls.keys()]
  }

  async state() {
    const { state } = await this.pbx.exchange.stateOf(this.customer.id)
    return state
  }
}
