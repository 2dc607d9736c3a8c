import type { HangupCause, LegId } from '#telephony/engine'
import type { Party } from './leg.ts'
import type { Line } from './line.ts'

/** Somebody who rang one of our numbers. */
export class SimulatedCaller implements Party {
  #endedWith: HangupCause | null = null

  constructor(private readonly line: Line) {}

  get legId(): LegId {
    return this.line.legId
  }

  /** By the engine, if only to hear music. Stays true when the call has ended. */
  get isAnswered(): boolean {
    return this.line.isAnswered
  }

  /** Somebody else is on the line. */
  get isTalking(): boolean {
    return this.line.isWithSomebody
  }

  /** Null until the call has ended. */
  get endedWith(): HangupCause | null {
    return this.#endedWith
  }

  hears(): Set<string> {
    return this.line.hears()
  }

  hangUp(): void {
    this.line.hangUp('normal')
  }

  /** For the engine. */
  ended(cause: HangupCause): void {
    this.#endedWith = cause
  }
}
