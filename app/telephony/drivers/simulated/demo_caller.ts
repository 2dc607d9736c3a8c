import type { PresentedCaller } from '#telephony/engine'
import type { SeededRandom } from './seeded_random.ts'
import type { SimulatedCaller } from './simulated_caller.ts'

/** How long somebody bears silence or music, and how much there is to say. */
export interface Temper {
  patienceSeconds: number
  talkSeconds: number
}

/** Few wait for the other to hang up first, and even they leave in the end. */
const WAITS_FOR_GOODBYE = 0.2
const GOODBYE_SECONDS = 40

export function someTemper(random: SeededRandom): Temper {
  const goodbyeSeconds = random.happens(WAITS_FOR_GOODBYE) ? GOODBYE_SECONDS : 0
  return {
    patienceSeconds: random.between(20, 120),
    talkSeconds: random.between(20, 90) + goodbyeSeconds,
  }
}

/**
 * One person on the line, who looks around once a second: so queues, holds and transfers need
 * no rules of their own.
 */
export class DemoCaller {
  #talkedSeconds = 0
  #silentSeconds = 0

  constructor(
    readonly presented: PresentedCaller,
    private readonly call: SimulatedCaller,
    private readonly temper: Temper
  ) {}

  get hasLeft(): boolean {
    return this.call.endedWith !== null
  }

  /** For somebody to talk with at all; being on hold is another thing. */
  get isWaiting(): boolean {
    return !this.hasLeft && this.#talkedSeconds === 0
  }

  aSecondPasses(): void {
    if (this.call.isTalking) {
      this.#talkedSeconds++
      this.#silentSeconds = 0
    } else {
      this.#silentSeconds++
    }
    if (this.#hasHadEnough()) this.leave()
  }

  leave(): void {
    this.call.hangUp()
  }

  #hasHadEnough(): boolean {
    const { talkSeconds, patienceSeconds } = this.temper
    return this.#talkedSeconds >= talkSeconds || this.#silentSeconds >= patienceSeconds
  }
}
