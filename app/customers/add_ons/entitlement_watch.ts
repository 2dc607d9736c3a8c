import type { Logger } from '@adonisjs/core/logger'
import type { Clock } from '#core/clock'
import { wholeSecond } from '#customers/add_ons/beginning_of'
import { entitlementTurns, type Turn } from '#customers/add_ons/queries/entitlement_turns'

const EVERY_MS = 1000

/** How late another process's row may become visible here: its transaction takes a moment, and clocks differ. */
const OVERLAP_MS = 5000

/**
 * Tells this process what began and what ended, once each: a date that came, an order or a cancellation in another process. It is
 * not what makes an entitlement true, which is computed from the times at every check; it ends what lives on in between, such as
 * streams. One short query over two indexes a second and process.
 */
export class EntitlementWatch {
  #told = new Map<string, number>()
  #lookedAt: number
  #underWay: Promise<void> | null = null
  #timer?: NodeJS.Timeout

  constructor(
    private clock: Clock,
    private log: Logger
  ) {
    this.#lookedAt = clock.now()
  }

  start(): void {
    this.#timer = setInterval(() => void this.#lookOnce(), EVERY_MS).unref()
  }

  /** Starts nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#underWay
  }

  /** What this process was told by the action itself is not told again. */
  heard(turn: Turn): void {
    this.#told.set(nameOf(turn), turn.at)
  }

  /** Tells what has turned since it last looked. @throws when the database cannot be asked; the next look tells it then. */
  async look(): Promise<void> {
    const now = this.clock.now()
    const since = wholeSecond(this.#lookedAt - OVERLAP_MS)
    for (const turn of await entitlementTurns(since, now)) {
      if (this.#told.has(nameOf(turn))) continue
      this.heard(turn)
      await turn.event.dispatch(turn.customerId, turn.addOnId, turn.at)
    }
    this.#lookedAt = now
    for (const [name, at] of this.#told) if (at < since) this.#told.delete(name)
  }

  /** A slow look is not overtaken by the next. */
  async #lookOnce(): Promise<void> {
    if (this.#underWay) return
    this.#underWay = this.look().catch((error: unknown) => {
      this.log.error({ err: error }, 'cannot see which add-ons began or ended')
    })
    await this.#underWay
    this.#underWay = null
  }
}

const nameOf = ({ event, customerId, addOnId, at }: Turn) =>
  `${event.name} ${customerId} ${addOnId} ${at}`
