import type { Clock } from '#core/clock'
import { checkAccess } from './ari_access.ts'
import { parseFrame } from './ari_frame.ts'
import { replyFrom, type AriReply } from './ari_reply.ts'
import { requestFrame, type AriBody, type AriParams, type AriResult } from './ari_request.ts'
import { openSocket } from './ari_socket.ts'
import type { AriEvent, AriOperation, RESTResponse } from './ari_types.ts'
import type { AsteriskSettings, Log } from './settings.ts'

const COMMAND_TIMEOUT_MS = 5_000

export interface AriListener {
  onEvent(event: AriEvent): void
  /** Once, when an open connection is lost; not after `close`. */
  onLost(reason: string): void
}

/** How much has passed over the sockets since the process began. */
export interface AriCounters {
  commands: number
  events: number
}

export interface AriSurroundings {
  settings: AsteriskSettings
  clock: Clock
  log: Log
  counters: AriCounters
}

type Settle = (reply: AriReply<unknown>) => void

/**
 * One socket to Asterisk, from open to closed. Commands are written in the order they are called,
 * and Asterisk serves them one by one, so a caller need not wait for one before giving the next.
 */
export class AriConnection {
  #pending = new Map<string, Settle>()
  #lastRequest = 0
  #isOpen = true

  private constructor(
    private readonly socket: WebSocket,
    private readonly around: AriSurroundings,
    private readonly listener: AriListener
  ) {
    socket.onmessage = ({ data }) => this.#read(String(data))
    socket.onclose = ({ code, reason }) => this.#lose(`closed with ${code} ${reason}`.trim())
  }

  /** Rejects, with words for the log, when Asterisk cannot be reached or refuses us. */
  static async open(around: AriSurroundings, listener: AriListener): Promise<AriConnection> {
    await checkAccess(around.settings)
    const socket = await openSocket(around.settings, around.clock)
    return new AriConnection(socket, around, listener)
  }

  call<Name extends AriOperation>(
    name: Name,
    params: AriParams<Name>,
    body?: AriBody<Name>
  ): Promise<AriReply<AriResult<Name>>> {
    if (!this.#isOpen) {
      return Promise.resolve({ status: 'unanswered', reason: 'the connection is closed' })
    }
    const requestId = String(++this.#lastRequest)
    const { clock, counters } = this.around
    counters.commands++
    return new Promise((resolve) => {
      const settle = (reply: AriReply<unknown>) => {
        cancelTimeout()
        this.#pending.delete(requestId)
        resolve(reply as AriReply<AriResult<Name>>)
      }
      const cancelTimeout = clock.schedule(clock.now() + COMMAND_TIMEOUT_MS, () =>
        settle({ status: 'unanswered', reason: `${name} got no answer in time` })
      )
      this.#pending.set(requestId, settle)
      this.socket.send(requestFrame(requestId, { name, params, body }))
    })
  }

  close(): void {
    this.#isOpen = false
    this.socket.close()
    this.#settleAll('the connection was closed')
  }

  /** For a socket that no longer answers: as lost as one that was closed at the other end. */
  abandon(reason: string): void {
    this.socket.close()
    this.#lose(reason)
  }

  #read(text: string): void {
    const frame = parseFrame(text)
    if (frame.kind === 'broken') {
      this.around.log.warn(`Asterisk sent something broken: ${frame.reason}: ${frame.excerpt}`)
    } else if (frame.kind === 'response') {
      this.#settle(frame.response)
    } else {
      this.around.counters.events++
      this.listener.onEvent(frame.event)
    }
  }

  #settle(response: RESTResponse): void {
    const settle = this.#pending.get(response.request_id)
    if (!settle) return this.around.log.warn(`Asterisk answered too late: ${response.uri}`)
    settle(replyFrom(response))
  }

  #lose(reason: string): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#settleAll('the connection was lost')
    this.listener.onLost(reason)
  }

  #settleAll(reason: string): void {
    for (const settle of this.#pending.values()) settle({ status: 'unanswered', reason })
  }
}
