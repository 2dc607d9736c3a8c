import type { Deadline } from './machine/time.ts'

/**
 * A Switch's appointments, soonest first. Deadlines that have gone meanwhile stay until their time:
 * looking at a call for nothing is cheaper than finding the appointment again.
 */
export class Deadlines {
  #sorted: Deadline[] = []

  get soonest(): number | null {
    return this.#sorted[0]?.at ?? null
  }

  add(deadlines: readonly Deadline[]): void {
    for (const deadline of deadlines) this.#sorted.splice(this.#placeFor(deadline.at), 0, deadline)
  }

  /** Takes out what is due. */
  due(now: number): Deadline[] {
    return this.#sorted.splice(0, this.#placeFor(now))
  }

  #placeFor(at: number): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#sorted[middle].at <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}
