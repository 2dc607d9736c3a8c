import type { Clock } from '#core/clock'
import type { BridgeId, EngineEvent, EngineSnapshot, HangupCause, LegId } from '#telephony/engine'
import { snapshotOf, type Bridge, type Leg } from './leg.ts'
import { Playbacks, type SoundLengths } from './playbacks.ts'

/**
 * The legs and bridges there are, and what becomes of them. Knows no connection: it tells what
 * happens whether or not anybody listens. Everything is found by id or from leg to bridge, so
 * that nothing takes longer with more legs, but for the snapshot.
 */
export class World {
  readonly playbacks: Playbacks
  #legs = new Map<LegId, Leg>()
  #bridges = new Map<BridgeId, Bridge>()
  #beganAt: number
  #idPrefix: string
  #arrivals = 0

  constructor(
    readonly clock: Clock,
    sounds: SoundLengths,
    private readonly tell: (event: EngineEvent) => void
  ) {
    this.#beganAt = clock.now()
    this.#idPrefix = `in-${this.#beganAt.toString(36)}`
    this.playbacks = new Playbacks(clock, sounds, tell)
  }

  leg(legId: LegId): Leg | undefined {
    return this.#legs.get(legId)
  }

  bridge(bridgeId: BridgeId): Bridge | undefined {
    return this.#bridges.get(bridgeId)
  }

  /** Differs from those of every earlier run: journals outlive the simulation. */
  newLegId(): LegId {
    return `${this.#idPrefix}-${++this.#arrivals}`
  }

  arrive(leg: Leg): void {
    this.#legs.set(leg.legId, leg)
    const { legId, calledNumber, caller, createdAt: at } = leg
    this.tell({ type: 'leg.arrived', legId, calledNumber, caller, at })
  }

  /** A leg that we dial: it rings until it is picked up, or for so long. */
  ring(leg: Leg, timeoutSeconds: number): void {
    this.#legs.set(leg.legId, leg)
    const givesUpAt = leg.createdAt + timeoutSeconds * 1000
    leg.cancelRingTimeout = this.clock.schedule(givesUpAt, () => this.end(leg, 'no_answer'))
  }

  /** A dialled party answers. */
  pickUp(leg: Leg): void {
    if (leg.isAnswered || !this.#lives(leg)) return
    leg.isAnswered = true
    leg.cancelRingTimeout()
    this.tell({ type: 'leg.answered', legId: leg.legId, at: this.clock.now() })
  }

  /** Ends a leg once, whoever asks first. */
  end(leg: Leg, cause: HangupCause): void {
    if (!this.#lives(leg)) return
    leg.cancelRingTimeout()
    this.leave(leg)
    this.playbacks.abandon(leg)
    this.#legs.delete(leg.legId)
    this.tell({ type: 'leg.ended', legId: leg.legId, cause, at: this.clock.now() })
    leg.party?.ended(cause)
  }

  join(bridgeId: BridgeId, legs: Leg[]): void {
    const bridge = this.#bridges.get(bridgeId) ?? { bridgeId, legs: new Set<Leg>() }
    this.#bridges.set(bridgeId, bridge)
    for (const leg of legs) {
      if (leg.bridge !== bridge) this.leave(leg)
      leg.isAnswered = true
      leg.hasMusic = false
      leg.bridge = bridge
      bridge.legs.add(leg)
    }
  }

  leave(leg: Leg): void {
    leg.bridge?.legs.delete(leg)
    leg.bridge = null
  }

  endBridge(bridge: Bridge): void {
    for (const leg of bridge.legs) this.leave(leg)
    this.#bridges.delete(bridge.bridgeId)
  }

  /** The engine process dies and begins again: every line goes dead. */
  beginAgain(): void {
    for (const leg of this.#legs.values()) this.end(leg, 'failed')
    this.#bridges.clear()
    this.#beganAt = this.clock.now()
  }

  snapshot(): EngineSnapshot {
    return {
      engineStartedAt: this.#beganAt,
      legs: [...this.#legs.values()].map(snapshotOf),
      bridges: [...this.#bridges.values()].map(({ bridgeId, legs }) => ({
        bridgeId,
        legIds: [...legs].map(({ legId }) => legId),
      })),
    }
  }

  #lives(leg: Leg): boolean {
    return this.#legs.get(leg.legId) === leg
  }
}
