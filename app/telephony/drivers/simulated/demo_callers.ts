import { DemoCaller, someTemper } from './demo_caller.ts'
import { DemoPeople, type KnownCaller } from './demo_people.ts'
import { SeededRandom } from './seeded_random.ts'
import type { SimulatedEngine } from './simulated_engine.ts'

export interface DemoCallersSettings {
  /** What is rung, and how often compared with the others. */
  lines: readonly { calledNumber: string; weight: number }[]
  knownCallers: readonly KnownCaller[]
  seed: number
  /** On average, between two calls. */
  secondsBetweenCalls?: number
  /** Nobody rings while so many wait. */
  mostWaiting?: number
}

const A_SECOND = 1000
const SHORTEST_GAP_MS = 1000

/**
 * Lively callers for the demo: they ring at a human pace, wait, talk and hang up.
 * The same seed gives the same day.
 */
export class DemoCallers {
  #onTheLine = new Set<DemoCaller>()
  #people: DemoPeople
  #random: SeededRandom
  #cancelNextCall: (() => void) | null = null
  #cancelNextSecond = () => {}

  constructor(
    private readonly engine: SimulatedEngine,
    private readonly settings: DemoCallersSettings
  ) {
    this.#random = new SeededRandom(settings.seed)
    this.#people = new DemoPeople(settings.knownCallers, this.#random)
  }

  get onTheLine(): number {
    return this.#onTheLine.size
  }

  get waiting(): number {
    return [...this.#onTheLine].filter(({ isWaiting }) => isWaiting).length
  }

  start(): void {
    if (this.#cancelNextCall) return
    this.#expectCall()
    this.#expectSecond()
  }

  /** Nobody rings any more, and those on the line hang up. */
  stop(): void {
    this.#cancelNextCall?.()
    this.#cancelNextCall = null
    this.#cancelNextSecond()
    for (const caller of this.#onTheLine) caller.leave()
    this.#onTheLine.clear()
  }

  #expectCall(): void {
    const { secondsBetweenCalls = 10 } = this.settings
    const gapMs = Math.round(this.#random.untilNext(secondsBetweenCalls * 1000))
    const at = this.engine.clock.now() + Math.max(SHORTEST_GAP_MS, gapMs)
    this.#cancelNextCall = this.engine.clock.schedule(at, () => {
      this.#expectCall()
      if (this.waiting < (this.settings.mostWaiting ?? 8)) this.#somebodyRings()
    })
  }

  #expectSecond(): void {
    const { clock } = this.engine
    this.#cancelNextSecond = clock.schedule(clock.now() + A_SECOND, () => {
      this.#expectSecond()
      this.#aSecondPasses()
    })
  }

  #somebodyRings(): void {
    const { calledNumber } = this.#random.weighted(this.settings.lines)
    const from = this.#people.next((number) => this.#isOnTheLine(number))
    const call = this.engine.ringIn({ calledNumber, from })
    this.#onTheLine.add(new DemoCaller(from, call, someTemper(this.#random)))
  }

  #aSecondPasses(): void {
    for (const caller of this.#onTheLine) {
      caller.aSecondPasses()
      if (caller.hasLeft) this.#forget(caller)
    }
  }

  #forget(caller: DemoCaller): void {
    this.#onTheLine.delete(caller)
    this.#people.remember(caller.presented)
  }

  #isOnTheLine(number: string): boolean {
    return [...this.#onTheLine].some(({ presented }) => presented.number === number)
  }
}
