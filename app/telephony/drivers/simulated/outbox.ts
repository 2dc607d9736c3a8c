import type { EngineEvent, EngineListener } from '#telephony/engine'

/**
 * Events on their way to the listener, in order. They are told when the code at hand has
 * finished, so never inside a command, even if the listener answers an event with one.
 */
export class Outbox {
  listener: EngineListener = () => {}
  #events: EngineEvent[] = []
  #isTelling = false
  #isAwaited = false

  get isEmpty(): boolean {
    return this.#events.length === 0
  }

  add(event: EngineEvent): void {
    this.#events.push(event)
    this.#tellSoon()
  }

  clear(): void {
    this.#events = []
  }

  /** Tells what waits, and what that causes; does nothing when it is at it already. */
  tell(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    try {
      for (let event = this.#events.shift(); event; event = this.#events.shift()) {
        this.listener(event)
      }
    } finally {
      this.#isTelling = false
      if (!this.isEmpty) this.#tellSoon()
    }
  }

  #tellSoon(): void {
    if (this.#isAwaited || this.#isTelling) return
    this.#isAwaited = true
    queueMicrotask(() => {
      this.#isAwaited = false
      this.tell()
    })
  }
}
