import type { Clock } from '#core/clock'
import type { HangupCause, LegId, PresentedCaller } from '#telephony/engine'
import type { Party } from './leg.ts'
import type { Line } from './line.ts'
import { behaviourFor, type PhoneBehaviour, type PhoneManners } from './phone_behaviour.ts'

/** A telephone with one line: whoever rings while it is used gets busy. */
export class SimulatedPhone implements Party {
  #line: Line | null = null
  #display: PresentedCaller | null = null
  #timesRung = 0
  #hangsUpAfterMs: number | undefined
  #cancelPlan = () => {}

  constructor(
    private readonly clock: Clock,
    private manners: PhoneManners = {}
  ) {}

  /** From the next ringing on. */
  behaves(manners: PhoneManners): this {
    this.manners = manners
    return this
  }

  /** The leg it rings or talks on. */
  get current(): LegId | null {
    return this.#line?.legId ?? null
  }

  get isRinging(): boolean {
    return this.#line !== null && !this.#line.isAnswered
  }

  get isTalking(): boolean {
    return this.#line !== null && this.#line.isAnswered
  }

  /** What it showed when it last rang. */
  get display(): PresentedCaller | null {
    return this.#display
  }

  /** Refused ringings do not count. */
  get timesRung(): number {
    return this.#timesRung
  }

  hears(): Set<string> {
    return this.#line?.hears() ?? new Set()
  }

  answer(): void {
    if (!this.isRinging) return
    this.#cancelPlan()
    this.#line?.pickUp()
    if (this.#hangsUpAfterMs !== undefined) {
      this.#planTo(() => this.hangUp(), this.#hangsUpAfterMs)
    }
  }

  decline(): void {
    if (this.isRinging) this.#line?.hangUp('rejected')
  }

  /** Ends a conversation; declines a call that still rings. */
  hangUp(): void {
    this.#line?.hangUp(this.isRinging ? 'rejected' : 'normal')
  }

  /** For the engine: begins to ring, or says why it cannot. */
  ring(line: Line, display: PresentedCaller): HangupCause | null {
    const ringing = { legId: line.legId, display, at: this.clock.now() }
    const behaviour = behaviourFor(this.manners, ringing)
    if (this.#line || behaviour.isBusy) return 'busy'
    if (behaviour.isUnreachable) return 'no_answer'
    this.#line = line
    this.#display = display
    this.#timesRung++
    this.#plan(behaviour)
    return null
  }

  /** For the engine. */
  ended(): void {
    this.#cancelPlan()
    this.#line = null
  }

  #plan(behaviour: PhoneBehaviour): void {
    const { answersAfterMs = Infinity, declinesAfterMs = Infinity, hangsUpAfterMs } = behaviour
    this.#hangsUpAfterMs = hangsUpAfterMs
    if (declinesAfterMs < answersAfterMs) this.#planTo(() => this.decline(), declinesAfterMs)
    else if (answersAfterMs < Infinity) this.#planTo(() => this.answer(), answersAfterMs)
  }

  #planTo(action: () => void, afterMs: number): void {
    this.#cancelPlan = this.clock.schedule(this.clock.now() + afterMs, action)
  }
}
