import { PassThrough } from 'node:stream'

export interface LiveMessage {
  /** What it is about: `queue:3`, `user:7`, `colleagues`. */
  topic: string
  /** The language it is rendered in. */
  locale: string
  /** HTML that htmx swaps. */
  html: string
}

export interface Watcher {
  userId: number
  locale: string
  topics: ReadonlySet<string>
}

interface Remembered extends LiveMessage {
  id: number
}

const MOST_REMEMBERED = 500

/** A screen that was cut off for a moment is still rendered for, so that it can catch up. */
const LINGER_MS = 60_000

export class LiveChannel {
  #audience = new Map<string, Set<PassThrough>>()
  #awaited = new Map<string, number>()
  #streams = new Map<PassThrough, Watcher>()
  #remembered: Remembered[] = []
  /** What nobody awaited was never rendered: a screen that comes back later cannot catch up on it. */
  #skipped = new Map<string, number>()
  #lastId = 0

  constructor(private readonly epoch: string) {}

  get watchers(): number {
    return this.#streams.size
  }

  isWatchedBy(userId: number): boolean {
    return [...this.#streams.values()].some((watcher) => watcher.userId === userId)
  }

  /** The id a page carries that is rendered now: its stream continues from there. */
  get position(): string {
    return `${this.epoch}.${this.#lastId}`
  }

  /** Whether rendering for this topic and language has anybody to see it, now or in a moment. */
  isAwaited(topic: string, locale: string): boolean {
    return this.#awaited.has(keyOf(topic, locale))
  }

  publish(message: LiveMessage): void {
    const numbered = { ...message, id: ++this.#lastId }
    this.#remembered.push(numbered)
    if (this.#remembered.length > MOST_REMEMBERED) this.#remembered.shift()
    const frame = this.#frame(numbered)
    const audience = this.#audience.get(keyOf(message.topic, message.locale)) ?? []
    for (const stream of audience) stream.write(frame)
  }

  /** Notes a change that was not rendered. */
  skip(topic: string, locale: string): void {
    this.#skipped.set(keyOf(topic, locale), ++this.#lastId)
  }

  /** Opens a stream that continues after `position`; it begins with `reset` when too much was missed. */
  watch(watcher: Watcher, position: string | null): PassThrough {
    const stream = new PassThrough()
    const missed = this.#missedBy(watcher, position)
    if (missed === null) stream.write(`id: ${this.position}\nevent: reset\ndata: \n\n`)
    else stream.write(missed.map((message) => this.#frame(message)).join('') + this.#heartbeat())
    this.#streams.set(stream, watcher)
    for (const key of keysOf(watcher)) this.#join(key, stream)
    stream.once('close', () => this.#leave(stream, watcher))
    return stream
  }

  beat(): void {
    const heartbeat = this.#heartbeat()
    for (const stream of this.#streams.keys()) stream.write(heartbeat)
  }

  end(isMeant: (watcher: Watcher) => boolean): void {
    for (const [stream, watcher] of this.#streams) {
      if (isMeant(watcher)) stream.end()
    }
  }

  #join(key: string, stream: PassThrough) {
    const audience = this.#audience.get(key) ?? new Set()
    this.#audience.set(key, audience.add(stream))
    this.#awaited.set(key, (this.#awaited.get(key) ?? 0) + 1)
  }

  #leave(stream: PassThrough, watcher: Watcher) {
    this.#streams.delete(stream)
    for (const key of keysOf(watcher)) this.#audience.get(key)?.delete(stream)
    setTimeout(() => keysOf(watcher).forEach((key) => this.#forget(key)), LINGER_MS).unref()
  }

  #forget(key: string) {
    const left = (this.#awaited.get(key) ?? 0) - 1
    if (left > 0) this.#awaited.set(key, left)
    else this.#awaited.delete(key)
  }

  /** Null when what came after `position` cannot all be told. */
  #missedBy(watcher: Watcher, position: string | null): Remembered[] | null {
    const [epoch, last] = position?.split('.') ?? []
    const seen = Number(last)
    if (epoch !== this.epoch || !Number.isInteger(seen) || seen > this.#lastId) return null
    const keys = new Set(keysOf(watcher))
    if ([...keys].some((key) => (this.#skipped.get(key) ?? 0) > seen)) return null
    const oldest = this.#remembered[0]?.id ?? this.#lastId
    const isForgotten = this.#remembered.length === MOST_REMEMBERED && seen < oldest - 1
    if (isForgotten) return null
    return this.#remembered.filter(
      ({ id, topic, locale }) => id > seen && keys.has(keyOf(topic, locale))
    )
  }

  #frame({ id, html }: Remembered): string {
    const lines = html.split('\n').map((line) => `data: ${line}\n`)
    return `id: ${this.epoch}.${id}\n${lines.join('')}\n`
  }

  #heartbeat(): string {
    return `id: ${this.position}\nevent: heartbeat\ndata: \n\n`
  }
}

const keyOf = (topic: string, locale: string) => `${locale}|${topic}`

const keysOf = ({ topics, locale }: Watcher) => [...topics].map((topic) => keyOf(topic, locale))
