import type { HangupCause, LegId } from '#telephony/engine'
import { heardBy, isWithSomebody, type Leg } from './leg.ts'
import type { World } from './world.ts'

/** A party's end of a leg: what it can do and hear there. After the leg has ended, nothing. */
export class Line {
  constructor(
    private readonly world: World,
    private readonly leg: Leg
  ) {}

  get legId(): LegId {
    return this.leg.legId
  }

  /** Stays true when the leg has ended. */
  get isAnswered(): boolean {
    return this.leg.isAnswered
  }

  get isWithSomebody(): boolean {
    return isWithSomebody(this.leg)
  }

  hears(): Set<string> {
    return heardBy(this.leg)
  }

  pickUp(): void {
    this.world.pickUp(this.leg)
  }

  hangUp(cause: HangupCause): void {
    this.world.end(this.leg, cause)
  }
}
