import { VirtualClock } from '#core/clock'
import type { SimulatedCaller } from '#telephony/drivers/simulated/simulated_caller'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import type { SimulatedPhone } from '#telephony/drivers/simulated/simulated_phone'
import type { HangupCause } from '#telephony/engine'
import type { Caller, EngineHarness, OutsideCaller, Party, Phone } from './engine_harness.ts'

/** The simulated engine under a clock that stands still until it is told to move. */
export class SimulatedHarness implements EngineHarness {
  readonly storedSound = 'greeting'
  #clock = new VirtualClock()
  readonly engine = new SimulatedEngine(this.#clock)
  #phones = new Map<string, PhoneInHand>()
  #callers: CallerInHand[] = []
  #nameOf = (sound: string) => this.#partyOn(sound)?.name ?? 'music'

  async pass(milliseconds: number): Promise<void> {
    this.#clock.advance(milliseconds)
    await this.engine.settle()
  }

  async callerRings(called: string, from: OutsideCaller): Promise<Caller> {
    const { name, number, isWithheld } = from
    const told = isWithheld ? { number: null, name } : { number, name }
    const simulated = this.engine.ringIn({ calledNumber: called, from: told })
    const caller = new CallerInHand(number, simulated, this.#nameOf)
    this.#callers.push(caller)
    return caller
  }

  phone(number: string): Phone {
    const known = this.#phones.get(number)
    if (known) return known
    const phone = new PhoneInHand(number, this.engine.phones.at(number), this.#nameOf)
    this.#phones.set(number, phone)
    return phone
  }

  async outage(): Promise<void> {
    this.engine.goDown('the suite cut the connection')
  }

  async restore(): Promise<void> {
    this.engine.comeUp()
  }

  async close(): Promise<void> {
    await this.engine.disconnect()
  }

  /** What is heard and is nobody's leg is a recording. */
  #partyOn(heard: string): Party | undefined {
    const isOn = ({ legId }: CallerInHand | PhoneInHand) => legId === heard
    return this.#callers.find(isOn) ?? [...this.#phones.values()].find(isOn)
  }
}

class CallerInHand implements Caller {
  #gaveUp = false

  constructor(
    readonly name: string,
    private readonly caller: SimulatedCaller,
    private readonly nameOf: (heard: string) => string
  ) {}

  get legId() {
    return this.caller.legId
  }

  get line() {
    if (this.caller.endedWith) return 'ended'
    return this.caller.isAnswered ? 'talking' : 'ringing'
  }

  get refusedWith(): HangupCause | null {
    return this.caller.isAnswered || this.#gaveUp ? null : this.caller.endedWith
  }

  hears(): string[] {
    return [...this.caller.hears()].map(this.nameOf)
  }

  hangsUp(): void {
    this.#gaveUp = this.line === 'ringing'
    this.caller.hangUp()
  }
}

class PhoneInHand implements Phone {
  constructor(
    readonly name: string,
    private readonly phone: SimulatedPhone,
    private readonly nameOf: (heard: string) => string
  ) {}

  get legId() {
    return this.phone.current
  }

  get line() {
    if (this.phone.isRinging) return 'ringing'
    if (this.phone.isTalking) return 'talking'
    return this.timesRung > 0 ? 'ended' : 'idle'
  }

  get display() {
    return this.phone.display
  }

  get timesRung() {
    return this.phone.timesRung
  }

  hears(): string[] {
    return [...this.phone.hears()].map(this.nameOf)
  }

  answers(): void {
    this.phone.answer()
  }

  declines(): void {
    this.phone.decline()
  }

  hangsUp(): void {
    this.phone.hangUp()
  }

  isBusy(): void {
    this.phone.behaves({ isBusy: true })
  }
}
