import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import type { Clock } from '#core/clock'
import type {
  CommandOutcome,
  EngineCommand,
  EngineListener,
  LegId,
  PresentedCaller,
  TelephonyEngine,
} from '#telephony/engine'
import { carryOut } from './commands.ts'
import { Connection } from './connection.ts'
import { heardBy } from './leg.ts'
import { failed } from './outcome.ts'
import { Phones } from './phones.ts'
import { PromptClock } from './prompt_clock.ts'
import { ringIn } from './ring_in.ts'
import type { SimulatedCaller } from './simulated_caller.ts'
import { World } from './world.ts'

export interface IncomingCall {
  calledNumber: string
  /** `number: null` rings with a withheld number, and then nobody is told the name either. */
  from: PresentedCaller
}

const STORED_SOUNDS: [string, number][] = [
  ['greeting', 2000],
  ['beep', 200],
  ['out-of-service', 1000],
]

/**
 * An engine in memory. Commands take effect at once; events follow as soon as the code at hand
 * has finished, or at their own time when the clock is moved. The same commands, telephones and
 * times always give the same events.
 */
export class SimulatedEngine implements TelephonyEngine {
  /** For whoever acts in this world: what happens by this clock is told before time goes on. */
  readonly clock: Clock
  readonly phones: Phones
  /** The sounds it has, and how long each lasts in milliseconds; others finish uncompleted. */
  readonly sounds = new Map(STORED_SOUNDS)
  #world: World
  #connection: Connection

  constructor(clock: Clock) {
    this.clock = new PromptClock(clock, () => this.#connection.tellNow())
    this.phones = new Phones(this.clock)
    this.#connection = new Connection(clock, () => this.#world.snapshot())
    this.#world = new World(this.clock, this.sounds, (event) => this.#connection.tell(event))
  }

  get isUp(): boolean {
    return this.#connection.isUp
  }

  listen(listener: EngineListener): void {
    this.#connection.listen(listener)
  }

  async connect(): Promise<void> {
    this.#connection.open()
    await this.settle()
  }

  async disconnect(): Promise<void> {
    this.#connection.close()
  }

  async execute(command: EngineCommand): Promise<CommandOutcome> {
    if (!this.isUp) return failed('there is no connection to the simulated engine')
    return carryOut(this.#world, this.phones, command)
  }

  /** Somebody outside rings. */
  ringIn({ calledNumber, from }: IncomingCall): SimulatedCaller {
    return ringIn(this.#world, calledNumber, from)
  }

  /** What the party of a leg hears: `music`, the name of a sound, the legs it talks with. */
  hears(legId: LegId): Set<string> {
    const leg = this.#world.leg(legId)
    return leg ? heardBy(leg) : new Set()
  }

  /**
   * Like a cable that is pulled: the engine does not notice, and everybody goes on with what
   * they do; callers may ring in. What happens meanwhile is never told, but seen in the snapshot.
   */
  goDown(reason: string): void {
    this.#connection.cut(reason)
  }

  comeUp(): void {
    this.#connection.mend()
  }

  /** The engine is killed and starts again: no leg survives. If it was down it stays so. */
  restart(): void {
    const wasReachable = this.#connection.isReachable
    this.goDown('the simulated engine was restarted')
    this.#world.beginAgain()
    if (wasReachable) this.comeUp()
  }

  /** Resolves when what waited has been told, and listeners have done what needs no input or output. */
  async settle(): Promise<void> {
    do await turnOfTheLoop()
    while (this.#connection.hasMoreToTell)
  }
}
