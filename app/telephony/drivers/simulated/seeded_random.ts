/** Chance that repeats itself: the same seed gives the same draws (mulberry32, no secrets). */
export class SeededRandom {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0 and below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  oneOf<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new Error('There is nothing to choose from')
    return items[this.between(0, items.length - 1)]
  }

  /** Each as likely as its weight is great. */
  weighted<Item extends { weight: number }>(items: readonly Item[]): Item {
    const total = items.reduce((sum, { weight }) => sum + weight, 0)
    let left = this.next() * total
    return items.find(({ weight }) => (left -= weight) < 0) ?? this.oneOf(items)
  }

  /** Time until the next of many things that know nothing of each other (exponential). */
  untilNext(mean: number): number {
    return -Math.log(1 - this.next()) * mean
  }
}
