import { AriConnection, type AriListener, type AriSurroundings } from './ari_connection.ts'
import type { AriReply } from './ari_reply.ts'
import type { AriBody, AriParams, AriResult } from './ari_request.ts'
import type { AriOperation } from './ari_types.ts'

/**
 * Two sockets to one Asterisk, lost together. Asterisk serves the commands of a socket one by one,
 * so ringing has a socket of its own: a phone does not wait for what other calls are doing.
 */
export class AriLines {
  #main: AriConnection | null = null
  #dialling: AriConnection | null = null

  private constructor(private readonly listener: AriListener) {}

  /** Rejects, with words for the log, when Asterisk cannot be reached or refuses us. */
  static async open(around: AriSurroundings, listener: AriListener): Promise<AriLines> {
    const lines = new AriLines(listener)
    try {
      await lines.#open(around)
    } catch (error) {
      lines.close()
      throw error
    }
    return lines
  }

  call<Name extends AriOperation>(
    name: Name,
    params: AriParams<Name>,
    body?: AriBody<Name>
  ): Promise<AriReply<AriResult<Name>>> {
    const line = name === 'channels.originateWithId' ? this.#dialling : this.#main
    return line!.call(name, params, body)
  }

  /** Whether both answer in time. */
  async areAlive(): Promise<boolean> {
    const pings = [this.#main, this.#dialling].map((line) => line!.call('asterisk.ping', {}))
    const replies = await Promise.all(pings)
    return replies.every(({ status }) => status !== 'unanswered')
  }

  close(): void {
    this.#main?.close()
    this.#dialling?.close()
  }

  /** For sockets that no longer answer: as lost as if they were closed at the other end. */
  abandon(reason: string): void {
    this.#main?.abandon(reason)
  }

  async #open(around: AriSurroundings): Promise<void> {
    // An application that no call enters, so that no event comes this way.
    const settings = { ...around.settings, app: `${around.settings.app}-dial` }
    this.#dialling = await AriConnection.open(
      { ...around, settings },
      { onEvent: () => {}, onLost: (reason) => this.abandon(reason) }
    )
    this.#main = await AriConnection.open(around, {
      onEvent: (event) => this.listener.onEvent(event),
      onLost: (reason) => {
        this.#dialling?.close()
        this.listener.onLost(reason)
      },
    })
  }
}
