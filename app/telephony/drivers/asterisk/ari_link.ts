import type { Clock } from '#core/clock'
import type { AriCounters } from './ari_connection.ts'
import { AriLines } from './ari_lines.ts'
import type { AriEvent } from './ari_types.ts'
import { missingSetting, type AsteriskSettings, type Log } from './settings.ts'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000
const PING_EVERY_MS = 10_000
/** Long enough for a process that is being replaced to have stopped. */
const PAUSE_WHEN_REPLACED_MS = 60_000

export interface LinkListener {
  /** New sockets, on which events already flow. Rejecting gives it up; resolving makes it the link. */
  onOpen(connection: AriLines): Promise<void>
  onEvent(event: AriEvent): void
  /** Once for each `onOpen` that resolved, unless stopped. */
  onLost(reason: string): void
}

/** Connection after connection for ever: when one breaks, the next is tried, with growing pauses. */
export class AriLink {
  readonly counters: AriCounters = { commands: 0, events: 0 }
  /** Changes at every start and stop: an attempt from before then comes to nothing. */
  #run = 0
  #opening: AriLines | null = null
  #connection: AriLines | null = null
  #pauseMs = FIRST_PAUSE_MS
  #lastComplaint = ''
  #cancelTimer = () => {}

  constructor(
    private readonly settings: AsteriskSettings,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly listener: LinkListener
  ) {}

  /** Returns when the first attempt has succeeded or failed. */
  async start(): Promise<void> {
    this.stop()
    this.#pauseMs = FIRST_PAUSE_MS
    await this.#attempt()
  }

  stop(): void {
    this.#run++
    this.#cancelTimer()
    this.#opening?.close()
    this.#connection?.close()
    this.#opening = null
    this.#connection = null
  }

  async #attempt(): Promise<void> {
    const run = this.#run
    try {
      await this.#open(run)
    } catch (error) {
      if (run !== this.#run) return
      this.#opening?.close()
      this.#opening = null
      this.#complain((error as Error).message)
      this.#retryLater()
    }
  }

  async #open(run: number): Promise<void> {
    const missing = missingSetting(this.settings)
    if (missing) throw new Error(`Asterisk cannot be connected: no value for ${missing}`)
    const { settings, clock, log, counters } = this
    const connection = await AriLines.open(
      { settings, clock, log, counters },
      {
        onEvent: (event) => this.#hear(event),
        onLost: (reason) => this.#lost(reason),
      }
    )
    if (run !== this.#run) return connection.close()
    this.#opening = connection
    await this.listener.onOpen(connection)
    this.#opening = null
    this.#connection = connection
    this.#pauseMs = FIRST_PAUSE_MS
    this.#lastComplaint = ''
    log.info(`connected to Asterisk at ${settings.url}`)
    this.#pingLater(connection)
  }

  /** Asterisk gives all events to whoever connected last: two would take them from each other for ever. */
  #hear(event: AriEvent): void {
    if (event.type !== 'ApplicationReplaced') return this.listener.onEvent(event)
    this.#pauseMs = PAUSE_WHEN_REPLACED_MS
    const connection = this.#connection ?? this.#opening
    connection?.abandon(`another process has taken over ${this.settings.app}`)
  }

  /** A socket that breaks while it is being opened fails its attempt instead. */
  #lost(reason: string): void {
    if (!this.#connection) return
    this.#connection = null
    this.#cancelTimer()
    this.#complain(`the connection to Asterisk was lost: ${reason}`)
    this.listener.onLost(reason)
    this.#retryLater()
  }

  #retryLater(): void {
    const at = this.clock.now() + this.#pauseMs
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS)
    this.#cancelTimer = this.clock.schedule(at, () => void this.#attempt())
  }

  /** Finds out about a peer that vanished without closing the socket. */
  #pingLater(connection: AriLines): void {
    this.#cancelTimer = this.clock.schedule(this.clock.now() + PING_EVERY_MS, async () => {
      const areAlive = await connection.areAlive()
      if (connection !== this.#connection) return
      if (areAlive) this.#pingLater(connection)
      else connection.abandon('Asterisk does not answer')
    })
  }

  /** The same trouble every few seconds is told once. */
  #complain(complaint: string): void {
    if (complaint === this.#lastComplaint) return
    this.#lastComplaint = complaint
    this.log.error(complaint)
  }
}
