import type { Clock } from '#core/clock'
import type { EngineEvent } from '#telephony/engine'
import type { Leg, Playback } from './leg.ts'

/** The sounds that are stored, and how long each lasts in milliseconds. */
export type SoundLengths = ReadonlyMap<string, number>

/** Plays stored sounds to legs, one after the other; a sound that is not stored ends at once. */
export class Playbacks {
  constructor(
    private readonly clock: Clock,
    private readonly sounds: SoundLengths,
    private readonly tell: (event: EngineEvent) => void
  ) {}

  play(leg: Leg, playback: Playback): void {
    leg.hasMusic = false
    leg.sounds.push(playback)
    if (leg.sounds.length === 1) this.#begin(leg)
  }

  /** The leg ends: what plays, and what would have followed, is never heard to its end. */
  abandon(leg: Leg): void {
    leg.cancelSound()
    for (const playback of leg.sounds.splice(0)) this.#finished(leg, playback, false)
  }

  #begin(leg: Leg): void {
    const [playback] = leg.sounds
    if (!playback) return
    const lengthMs = this.sounds.get(playback.sound)
    if (lengthMs === undefined) return this.#end(leg, false)
    leg.cancelSound = this.clock.schedule(this.clock.now() + lengthMs, () => this.#end(leg, true))
  }

  #end(leg: Leg, completed: boolean): void {
    const playback = leg.sounds.shift()
    if (playback) this.#finished(leg, playback, completed)
    this.#begin(leg)
  }

  #finished({ legId }: Leg, { playbackId }: Playback, completed: boolean): void {
    this.tell({ type: 'sound.finished', legId, playbackId, completed, at: this.clock.now() })
  }
}
