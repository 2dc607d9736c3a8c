/** A simulated engine, a clock that stands still, and every event that was told. */
import { VirtualClock } from '#core/clock'
import type { SimulatedCaller } from '#telephony/drivers/simulated/simulated_caller'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import type { SimulatedPhone } from '#telephony/drivers/simulated/simulated_phone'
import type { EngineCommand, EngineEvent, EngineSnapshot, LegId } from '#telephony/engine'

export const MAIN = '+4721000001'
export const OLA = '+4790000001'
export const NINA = '+4790000002'

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>

export async function aTown(): Promise<SimulatedTown> {
  const town = new SimulatedTown()
  await town.engine.connect()
  return town
}

export class SimulatedTown {
  readonly clock = new VirtualClock()
  readonly engine = new SimulatedEngine(this.clock)
  readonly events: EngineEvent[] = []
  #legs = 0

  constructor() {
    this.engine.listen((event) => this.events.push(event))
  }

  passes(seconds: number): void {
    this.clock.advance(seconds * 1000)
  }

  async status(command: EngineCommand) {
    const { status } = await this.engine.execute(command)
    return status
  }

  /** Executes what must succeed. */
  async does(command: EngineCommand): Promise<void> {
    const outcome = await this.engine.execute(command)
    if (outcome.status !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
  }

  callerRings(): SimulatedCaller {
    const from = { number: '+4740000001', name: 'Kari Hansen' }
    return this.engine.ringIn({ calledNumber: MAIN, from })
  }

  async answeredCaller(): Promise<SimulatedCaller> {
    const caller = this.callerRings()
    await this.does({ type: 'leg.answer', legId: caller.legId })
    return caller
  }

  async dials(number: string, timeoutSeconds = 20): Promise<LegId> {
    const legId = `leg-${++this.#legs}`
    const to = { kind: 'number', number } as const
    const presented = { number: MAIN, name: null }
    await this.does({ type: 'leg.dial', legId, to, presented, timeoutSeconds, tags: {} })
    return legId
  }

  async answeredPhone(number: string): Promise<SimulatedPhone> {
    const phone = this.engine.phones.at(number)
    await this.dials(number)
    phone.answer()
    return phone
  }

  plays(legId: LegId, sound: string): Promise<void> {
    return this.does({ type: 'sound.play', legId, playbackId: `play ${sound}`, sound })
  }

  told<Type extends EngineEvent['type']>(type: Type): EventOf<Type>[] {
    return this.events.filter((event): event is EventOf<Type> => event.type === type)
  }

  /** How a leg ended, when that has been told. */
  async causeOf(legId: LegId) {
    await this.engine.settle()
    return this.told('leg.ended').find((event) => event.legId === legId)?.cause
  }

  /** What the engine has, as it tells after an outage. */
  async snapshot(): Promise<EngineSnapshot> {
    this.engine.goDown('to look around')
    this.engine.comeUp()
    await this.engine.settle()
    return this.told('engine.up').at(-1)!.snapshot
  }

  /** When something was told, in seconds since the beginning. */
  secondsOf(event: EngineEvent): number {
    return (event.at - new VirtualClock().now()) / 1000
  }
}
