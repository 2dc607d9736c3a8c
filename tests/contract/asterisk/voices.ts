import type { Call } from '#tests/support/sip/call'

/** The tones of the sounds that services/asterisk/tones.mjs writes: music, greeting, the first of out-of-service, beep. */
const RECORDINGS = [440, 880, 950, 1000]
const FIRST_TONE = 1100
const TONE_STEP = 50

/** Gives every party a tone of its own, so that it can be told who hears whom. */
export class Voices {
  #tones = new Map<string, number>()

  toneOf(name: string): number {
    const tone = this.#tones.get(name) ?? FIRST_TONE + this.#tones.size * TONE_STEP
    this.#tones.set(name, tone)
    return tone
  }

  heardBy(call: Call | null): string[] {
    if (!call) return []
    const names = [...this.#tones]
      .filter(([, tone]) => call.media.hears([tone]).length > 0)
      .map(([name]) => name)
    return call.media.hears(RECORDINGS).length > 0 ? [...names, 'music'] : names
  }
}
