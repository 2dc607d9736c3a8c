/**
 * Server-sent events: what changed on a screen, rendered once per change and sent to everyone who watches it.
 * A channel belongs to one customer and remembers its latest messages, so that a screen that was cut off
 * gets what it missed; one that missed more is told to begin anew.
 */
import { LiveChannel } from './live_channel.ts'
import type { LiveMessage } from './live_memory.ts'

export type { LiveMessage } from './live_memory.ts'

export class LiveHub {
  #channels = new Map<number, LiveChannel>()

  /** `epoch` names this process's life: ids from another one are not comparable. */
  constructor(private readonly epoch: string) {}

  channel(customerId: number): LiveChannel {
    const known = this.#channels.get(customerId)
    if (known) return known
    const channel = new LiveChannel(this.epoch)
    this.#channels.set(customerId, channel)
    return channel
  }

  publish(customerId: number, message: LiveMessage): void {
    this.channel(customerId).publish(message)
  }

  /** Keeps proxies from closing quiet streams, and tells screens that silence is not an outage. */
  beat(): void {
    for (const channel of this.#channels.values()) channel.beat()
  }

  /** Ends the streams that match: of a user who was logged out, of a customer that was suspended. */
  end(customerId: number, isMeant: (watcher: { userId: number }) => boolean = () => true): void {
    this.#channels.get(customerId)?.end(isMeant)
  }

  /** Ends every stream: the process stops, and the screens come back to the next one. */
  close(): void {
    for (const customerId of this.#channels.keys()) this.end(customerId)
  }

  get watchers(): number {
    return [...this.#channels.values()].reduce((sum, channel) => sum + channel.watchers, 0)
  }
}
