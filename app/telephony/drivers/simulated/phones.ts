import type { Clock } from '#core/clock'
import type { DialTarget } from '#telephony/engine'
import type { PhoneManners } from './phone_behaviour.ts'
import { SimulatedPhone } from './simulated_phone.ts'

/** Every telephone there is, by the number or account that makes it ring. */
export class Phones {
  #byNumber = new Map<string, SimulatedPhone>()
  #byAccount = new Map<string, SimulatedPhone>()
  #mannersOfOthers: PhoneManners | null = null

  constructor(private readonly clock: Clock) {}

  /** The telephone with this number; from now on there is one. */
  at(number: string): SimulatedPhone {
    return this.#installed(this.#byNumber, number)
  }

  /** The telephone that is registered with this account; from now on there is one. */
  atAccount(account: string): SimulatedPhone {
    return this.#installed(this.#byAccount, account)
  }

  /**
   * How any other number behaves. An outside number takes any number of calls at a time.
   * Null, as at first: the network knows no other numbers.
   */
  othersBehave(manners: PhoneManners | null): void {
    this.#mannersOfOthers = manners
  }

  /** For the engine. */
  reachedBy(target: DialTarget): SimulatedPhone | null {
    if (target.kind === 'account') return this.#byAccount.get(target.account) ?? null
    return this.#byNumber.get(target.number) ?? this.#somebodyOutside()
  }

  /** Kept by its leg alone, so that a year of outside numbers leaves nothing behind. */
  #somebodyOutside(): SimulatedPhone | null {
    return this.#mannersOfOthers && new SimulatedPhone(this.clock, this.#mannersOfOthers)
  }

  #installed(phones: Map<string, SimulatedPhone>, key: string): SimulatedPhone {
    const phone = phones.get(key) ?? new SimulatedPhone(this.clock)
    phones.set(key, phone)
    return phone
  }
}
