import type { Clock } from '#core/clock'
import type {
  CommandOutcome,
  EngineCommand,
  EngineEvent,
  EngineListener,
  LegId,
  TelephonyEngine,
} from '#telephony/engine'
import type { AriCounters } from './ari_connection.ts'
import type { AriLines } from './ari_lines.ts'
import { AriLink } from './ari_link.ts'
import type { AriEvent } from './ari_types.ts'
import { failed } from './command_outcome.ts'
import { execute, type Desk } from './commands.ts'
import { EventTranslator } from './event_translator.ts'
import { snapshotOf, type KnownLeg, type Leg } from './leg.ts'
import { writeTags } from './leg_commands.ts'
import type { AsteriskSettings, Log } from './settings.ts'
import { takeOver } from './take_over.ts'

/** Asterisk 22 over its REST interface (ARI), events and commands alike on sockets. */
export class AsteriskEngine implements TelephonyEngine {
  #legs = new Map<LegId, Leg>()
  #link: AriLink
  #translator: EventTranslator
  #connection: AriLines | null = null
  /** Events that came while the snapshot was read; null when events are told at once. */
  #waitingEvents: AriEvent[] | null = null
  #listener: EngineListener = () => {}

  constructor(
    private readonly settings: AsteriskSettings,
    private readonly clock: Clock,
    log: Log
  ) {
    this.#translator = new EventTranslator(this.#legs, clock, log, (id) => this.#discard(id))
    this.#link = new AriLink(settings, clock, log, {
      onOpen: (connection) => this.#begin(connection),
      onEvent: (event) => this.#hear(event),
      onLost: (reason) => this.#end(reason),
    })
  }

  get isUp(): boolean {
    return this.#connection !== null
  }

  /** Commands sent and events received since the process began. */
  get counters(): Readonly<AriCounters> {
    return this.#link.counters
  }

  listen(listener: EngineListener): void {
    this.#listener = listener
  }

  async connect(): Promise<void> {
    this.#connection = null
    await this.#link.start()
  }

  async disconnect(): Promise<void> {
    this.#connection = null
    this.#link.stop()
  }

  async execute(command: EngineCommand): Promise<CommandOutcome> {
    if (!this.#connection) return failed('there is no connection to Asterisk')
    return execute(this.#desk(this.#connection), command)
  }

  #desk(ari: AriLines): Desk {
    return { ari, settings: this.settings, legs: this.#legs }
  }

  /** The snapshot first, then what happened while it was read. */
  async #begin(connection: AriLines): Promise<void> {
    this.#waitingEvents = []
    const { engineStartedAt, legs, bridges } = await takeOver(connection, this.settings.app)
    const waiting = this.#waitingEvents
    this.#waitingEvents = null
    this.#connection = connection

    const arriving = new Set(waiting.map(arrivingLegId))
    const known = legs
      .filter(({ legId }) => !arriving.has(legId))
      .map((leg) => withUnwrittenTags(leg, this.#legs.get(leg.legId)))
    this.#legs.clear()
    for (const leg of known) this.#legs.set(leg.legId, leg)
    const snapshot = { engineStartedAt, legs: known.map(snapshotOf), bridges }
    this.#tell({ type: 'engine.up', snapshot, at: this.clock.now() })
    for (const event of waiting) this.#hear(event)
  }

  #hear(event: AriEvent): void {
    if (this.#waitingEvents) return void this.#waitingEvents.push(event)
    const told = this.#translator.translate(event)
    if (told?.type === 'leg.answered') this.#writeTags(told.legId)
    if (told) this.#tell(told)
  }

  #end(reason: string): void {
    this.#connection = null
    this.#tell({ type: 'engine.down', reason, at: this.clock.now() })
  }

  #writeTags(legId: LegId): void {
    const leg = this.#legs.get(legId)
    if (!leg || leg.areTagsWritten || !this.#connection) return
    leg.areTagsWritten = true
    void writeTags(this.#desk(this.#connection), leg)
  }

  #tell(event: EngineEvent): void {
    this.#listener(event)
  }

  #discard(channelId: string): void {
    void this.#connection?.call('channels.hangup', { channelId, reason: 'congestion' })
  }
}

/** A leg that comes in while the snapshot is read is told as an arrival, not as one known before. */
function arrivingLegId(event: AriEvent): LegId | null {
  return event.type === 'StasisStart' && event.args[0] === 'in' ? event.channel.id : null
}

/** Tags that Asterisk would not take yet are known here alone. */
function withUnwrittenTags(leg: KnownLeg, before?: Leg): KnownLeg {
  return before && !before.areTagsWritten
    ? { ...leg, tags: before.tags, areTagsWritten: false }
    : leg
}
