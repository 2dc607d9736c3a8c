import type { PhoneBehaviour } from './phone_behaviour.ts'
import { SeededRandom } from './seeded_random.ts'
import type { SimulatedEngine } from './simulated_engine.ts'

export interface DemoPhonesSettings {
  /** The telephones of everybody at work. */
  numbers: readonly string[]
  /** Whether a person uses this telephone just now: asked at every ringing. */
  isHuman(number: string): boolean
  seed: number
}

/** A person looks at the screen and decides there; the telephone only follows. */
const HUMAN: PhoneBehaviour = { answersAfterMs: 1500 }
const OUTSIDE: PhoneBehaviour = { answersAfterMs: 3000 }
const SILENT: PhoneBehaviour = {}

/** Telephones for the demo: colleagues answer, decline, are out, and sometimes hang up first. */
export class DemoPhones {
  #random: SeededRandom

  constructor(
    private readonly engine: SimulatedEngine,
    private readonly settings: DemoPhonesSettings
  ) {
    this.#random = new SeededRandom(settings.seed)
  }

  start(): void {
    const { phones } = this.engine
    for (const number of this.settings.numbers) {
      phones.at(number).behaves(() => (this.settings.isHuman(number) ? HUMAN : this.#colleague()))
    }
    phones.othersBehave(OUTSIDE)
  }

  /** From the next ringing on nobody answers; who talks goes on. */
  stop(): void {
    const { phones } = this.engine
    for (const number of this.settings.numbers) phones.at(number).behaves(SILENT)
    phones.othersBehave(null)
  }

  #colleague(): PhoneBehaviour {
    const random = this.#random
    if (random.happens(0.08)) return { declinesAfterMs: random.between(1_500, 6_000) }
    if (random.happens(0.1)) return SILENT
    const answersAfterMs = random.between(3_000, 12_000)
    const hangsUpFirst = random.happens(0.25)
    return hangsUpFirst
      ? { answersAfterMs, hangsUpAfterMs: random.between(25_000, 90_000) }
      : { answersAfterMs }
  }
}
