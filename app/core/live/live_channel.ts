import { finished, PassThrough } from 'node:stream'
import { keyOf, LiveMemory } from './live_memory.ts'
import type { LiveMessage, NumberedMessage } from './live_memory.ts'

export interface Watcher {
  userId: number
  locale: string
  topics: ReadonlySet<string>
}

/** A screen that was cut off for a moment is still rendered for, so that it can catch up. */
const LINGER_MS = 60_000

/** A screen that does not read is let go: it comes back and catches up, or begins anew. */
const MOST_UNREAD_BYTES = 1_000_000

export class LiveChannel {
  #audience = new Map<string, Set<PassThrough>>()
  #awaited = new Map<string, number>()
  #streams = new Map<PassThrough, Watcher>()
  #memory: LiveMemory

  constructor(epoch: string) {
    this.#memory = new LiveMemory(epoch)
  }

  get watchers(): number {
    return this.#streams.size
  }

  isWatchedBy(userId: number): boolean {
    return [...this.#streams.values()].some((watcher) => watcher.userId === userId)
  }

  /** The id a page carries that is rendered now: its stream continues from there. */
  get position(): string {
    return this.#memory.position
  }

  /** Whether rendering for this topic and language has anybody to see it, now or in a moment. */
  isAwaited(topic: string, locale: string): boolean {
    return this.#awaited.has(keyOf(topic, locale))
  }

  publish(message: LiveMessage): void {
    const frame = this.#frame(this.#memory.remember(message))
    const audience = this.#audience.get(keyOf(message.topic, message.locale)) ?? []
    for (const stream of audience) this.#send(stream, frame)
  }

  /** Notes a change that was not rendered. */
  skip(topic: string, locale: string): void {
    this.#memory.skip(topic, locale)
  }

  /** Opens a stream that continues after `position`; it begins with `reset` when too much was missed. */
  watch(watcher: Watcher, position: string | null): PassThrough {
    const stream = new PassThrough()
    const keys = keysOf(watcher)
    const missed = this.#memory.missed(keys, position)
    if (missed === null) stream.write(this.#event('reset'))
    else {
      stream.write(
        missed.map((message) => this.#frame(message)).join('') + this.#event('heartbeat')
      )
    }
    this.#streams.set(stream, watcher)
    for (const key of keys) this.#join(key, stream)
    finished(stream, () => this.#leave(stream, keys))
    return stream
  }

  beat(): void {
    const heartbeat = this.#event('heartbeat')
    for (const stream of this.#streams.keys()) this.#send(stream, heartbeat)
  }

  end(isMeant: (watcher: Watcher) => boolean): void {
    for (const [stream, watcher] of this.#streams) {
      if (isMeant(watcher)) stream.end()
    }
  }

  #send(stream: PassThrough, frame: string) {
    if (stream.writableEnded) return
    if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy(new Error('Nobody reads'))
    else stream.write(frame)
  }

  #join(key: string, stream: PassThrough) {
    const audience = this.#audience.get(key) ?? new Set()
    this.#audience.set(key, audience.add(stream))
    this.#awaited.set(key, (this.#awaited.get(key) ?? 0) + 1)
  }

  #leave(stream: PassThrough, keys: ReadonlySet<string>) {
    this.#streams.delete(stream)
    for (const key of keys) this.#audience.get(key)?.delete(stream)
    setTimeout(() => keys.forEach((key) => this.#forget(key)), LINGER_MS).unref()
  }

  #forget(key: string) {
    const left = (this.#awaited.get(key) ?? 0) - 1
    if (left > 0) this.#awaited.set(key, left)
    else this.#awaited.delete(key)
  }

  #frame({ id, html }: NumberedMessage): string {
    const lines = html.split('\n').map((line) => `data: ${line}\n`)
    return `id: ${this.#memory.positionOf(id)}\n${lines.join('')}\n`
  }

  #event(name: 'heartbeat' | 'reset'): string {
    return `id: ${this.position}\nevent: ${name}\ndata: \n\n`
  }
}

const keysOf = ({ topics, locale }: Watcher) =>
  new Set([...topics].map((topic) => keyOf(topic, locale)))
