import type { Clock } from '#core/clock'
import type { EngineEvent, EngineListener, EngineSnapshot } from '#telephony/engine'
import { Outbox } from './outbox.ts'

/** The wire to the engine: up when we want it and nothing is in its way. While down it tells nothing. */
export class Connection {
  #outbox = new Outbox()
  #isWanted = false
  #isReachable = true
  #isUp = false

  constructor(
    private readonly clock: Clock,
    private readonly takeSnapshot: () => EngineSnapshot
  ) {}

  get isUp(): boolean {
    return this.#isUp
  }

  get isReachable(): boolean {
    return this.#isReachable
  }

  get hasMoreToTell(): boolean {
    return !this.#outbox.isEmpty
  }

  listen(listener: EngineListener): void {
    this.#outbox.listener = listener
  }

  open(): void {
    this.#isWanted = true
    this.#meet()
  }

  /** What has not been told is forgotten: the next snapshot shows what came of it. */
  close(): void {
    this.#isWanted = false
    this.#isUp = false
    this.#outbox.clear()
  }

  cut(reason: string): void {
    this.#isReachable = false
    this.tell({ type: 'engine.down', reason, at: this.clock.now() })
    this.#isUp = false
  }

  mend(): void {
    this.#isReachable = true
    this.#meet()
  }

  tell(event: EngineEvent): void {
    if (this.#isUp) this.#outbox.add(event)
  }

  tellNow(): void {
    this.#outbox.tell()
  }

  #meet(): void {
    if (this.#isUp || !this.#isWanted || !this.#isReachable) return
    this.#isUp = true
    this.tell({ type: 'engine.up', snapshot: this.takeSnapshot(), at: this.clock.now() })
  }
}
