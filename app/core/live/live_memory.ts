export interface LiveMessage {
  /** What it is about: `queue:3`, `user:7`, `colleagues`. */
  topic: string
  /** The language it is rendered in. */
  locale: string
  /** HTML that htmx swaps. */
  html: string
}

export interface NumberedMessage extends LiveMessage {
  id: number
}

const MOST_REMEMBERED = 500

/** The latest messages of a channel, so that a screen that was cut off can be told what it missed. */
export class LiveMemory {
  #remembered: NumberedMessage[] = []
  /** What nobody awaited was never rendered: a screen that comes back later cannot catch up on it. */
  #skipped = new Map<string, number>()
  #lastId = 0

  constructor(private readonly epoch: string) {}

  /** Where a screen is that has seen everything. */
  get position(): string {
    return this.positionOf(this.#lastId)
  }

  positionOf(id: number): string {
    return `${this.epoch}.${id}`
  }

  remember(message: LiveMessage): NumberedMessage {
    const numbered = { ...message, id: ++this.#lastId }
    this.#remembered.push(numbered)
    if (this.#remembered.length > MOST_REMEMBERED) this.#remembered.shift()
    return numbered
  }

  /** Notes a change that was not rendered. */
  skip(topic: string, locale: string): void {
    this.#skipped.set(keyOf(topic, locale), ++this.#lastId)
  }

  /** What came after `position` under these keys; null when it cannot all be told. */
  missed(keys: ReadonlySet<string>, position: string | null): NumberedMessage[] | null {
    const seen = this.#idAt(position)
    if (seen === null || this.#hasForgottenAfter(seen)) return null
    if ([...keys].some((key) => (this.#skipped.get(key) ?? 0) > seen)) return null
    return this.#remembered.filter(
      ({ id, topic, locale }) => id > seen && keys.has(keyOf(topic, locale))
    )
  }

  #idAt(position: string | null): number | null {
    const [epoch, last] = position?.split('.') ?? []
    const id = Number(last)
    return epoch === this.epoch && Number.isInteger(id) && id <= this.#lastId ? id : null
  }

  #hasForgottenAfter(seen: number): boolean {
    const oldest = this.#remembered[0]?.id ?? this.#lastId
    return this.#remembered.length === MOST_REMEMBERED && seen < oldest - 1
  }
}

export const keyOf = (topic: string, locale: string) => `${locale}|${topic}`
