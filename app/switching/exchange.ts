/**
 * The exchange: every customer's Switch, the one engine, and the way between them.
 * Engine events find their customer here; nothing else knows more than one customer.
 */
import type { JournalEntry } from '#calls/journal'
import type { Clock } from '#core/clock'
import type { EngineEvent, EngineSnapshot, TelephonyEngine } from '#telephony/engine'
import type { Decision } from './machine/draft.ts'
import type { MemberCommand, OperatorCommand } from './machine/inputs.ts'
import type { SwitchSetup, SwitchState } from './machine/state.ts'
import { Ownership } from './ownership.ts'
import type { LoadedSwitch, SwitchSurroundings } from './switch.ts'
import { Switches } from './switches.ts'

/** Where a called number leads; null = nobody's number. */
export interface Destination {
  customerId: number
  queueId: number | null
  /** The number as the customer knows it, E.164. */
  calledNumber: string
  priority: number
}

/** What callers hear instead of an answer. They are let go when it has been played; nobody's call is made of it. */
export interface Announcement {
  /** The name of a stored sound. */
  sound: string
}

type ArrivedLeg = Extract<EngineEvent, { type: 'leg.arrived' }>
type LegEvent = Extract<EngineEvent, { type: 'leg.answered' | 'leg.ended' }>

export interface ExchangeSurroundings {
  clock: Clock
  engine: TelephonyEngine
  journal: { append(entries: readonly JournalEntry[]): void }
  log: SwitchSurroundings['log'] & { info(context: object, message: string): void }
  /** Ulids: time-ordered, so that calls sort by arrival. */
  newCallId(at: number): string
  findDestination(leg: ArrivedLeg): Promise<Destination | Announcement | null>
  load(customerId: number, at: number): Promise<LoadedSwitch>
  loadSetup(customerId: number): Promise<SwitchSetup>
  customersWithLiveCalls(): Promise<number[]>
}

export type ChangeListener = (entries: readonly JournalEntry[], state: SwitchState) => void

export class Exchange {
  #switches: Switches
  #ownership = new Ownership()
  /** Callers whose number is being looked up, and what happened to their legs meanwhile. */
  #arriving = new Map<string, LegEvent[]>()
  #listeners: ChangeListener[] = []

  constructor(private readonly surroundings: ExchangeSurroundings) {
    const { clock, engine, log } = surroundings
    this.#switches = new Switches({
      clock,
      log,
      execute: (command) => engine.execute(command),
      tell: (entries, state) => this.#tell(entries, state),
      load: (customerId, at) => surroundings.load(customerId, at),
      isLineUp: () => engine.isUp,
      onLoaded: (customerId, loaded) => this.#claim(customerId, loaded),
    })
    engine.listen((event) => this.#hear(event))
  }

  /** Loads every customer with calls in the air, then connects: the first snapshot finds them all. */
  async start(): Promise<void> {
    const customers = await this.surroundings.customersWithLiveCalls()
    await Promise.all(customers.map((customerId) => this.#switches.loaded(customerId)))
    await this.surroundings.engine.connect()
  }

  /** Leaves calls alone; `start` finds them again. */
  async stop(): Promise<void> {
    await this.surroundings.engine.disconnect()
    for (const customerId of this.#switches.customerIds) this.close(customerId)
  }

  get isLineUp(): boolean {
    return this.surroundings.engine.isUp
  }

  /** Hears every decision with facts, as it is made. */
  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener)
  }

  /** What somebody of this customer asks for. */
  async ask(customerId: number, command: OperatorCommand | MemberCommand): Promise<Decision> {
    const at = this.surroundings.clock.now()
    return this.#switches.of(customerId).post({ ...command, at })
  }

  async stateOf(customerId: number): Promise<{ state: SwitchState; sequence: number }> {
    const one = await this.#switches.loaded(customerId)
    return { state: one.state!, sequence: one.sequence }
  }

  /** Queues, members or numbers were edited: the running Switch takes them over. */
  async refresh(customerId: number): Promise<void> {
    if (!this.#switches.has(customerId)) return
    const setup = await this.surroundings.loadSetup(customerId)
    const one = await this.#switches.loaded(customerId)
    one.changeSetup(setup)
  }

  /** The customer's service stops: conversations go on to their end, and who waits hears why nobody comes. */
  async stopService(customerId: number, sound: string): Promise<void> {
    if (!this.#switches.has(customerId)) return
    const one = await this.#switches.loaded(customerId)
    const waiting = [...one.state!.calls.values()].filter(({ phase }) => phase.is === 'waiting')
    await one.post({ type: 'service.stopped', at: this.surroundings.clock.now() })
    await Promise.all(waiting.map(({ legId }) => this.#announce(legId, sound)))
  }

  /** Lets go of a customer whose calls have ended; who asks again finds what the database says then. */
  close(customerId: number): void {
    const state = this.#switches.close(customerId)?.state
    for (const callId of state?.calls.keys() ?? []) this.#ownership.release(callId)
  }

  #hear(event: EngineEvent): void {
    switch (event.type) {
      case 'leg.arrived':
        void this.#receive(event)
        return
      case 'leg.answered':
      case 'leg.ended':
        return this.#forward(event)
      case 'engine.down':
        this.surroundings.log.error({ reason: event.reason }, 'The telephone line is down')
        void this.#switches.toEveryone({ type: 'engine.down', at: event.at })
        return
      case 'engine.up':
        void this.#takeOver(event.snapshot, event.at).catch((error) =>
          this.#fail('snapshot', error)
        )
        return
      case 'sound.finished':
        if (this.#ownership.ownerOf(event.legId) === undefined) void this.#letGo(event.legId)
        return
    }
  }

  /** What happens to the leg meanwhile waits with it: a caller may hang up before we know whom they rang. */
  async #receive(leg: ArrivedLeg): Promise<void> {
    const { legId } = leg
    const meanwhile = this.#expect(legId)
    const isOwned = this.#ownership.ownerOf(legId) !== undefined
    if (!isOwned) await this.#admit(leg).catch((error) => this.#turnAway(legId, error))
    this.#arriving.delete(legId)
    for (const event of meanwhile) this.#forward(event)
  }

  #expect(legId: string): LegEvent[] {
    const meanwhile = this.#arriving.get(legId) ?? []
    this.#arriving.set(legId, meanwhile)
    return meanwhile
  }

  /** Nobody can tell whose number it is: the network may have another way for the caller. */
  async #turnAway(legId: string, error: unknown): Promise<void> {
    this.#fail(legId, error)
    await this.surroundings.engine.execute({ type: 'leg.hangup', legId, cause: 'congestion' })
  }

  async #admit(leg: ArrivedLeg): Promise<void> {
    const { legId, caller, at } = leg
    const destination = await this.surroundings.findDestination(leg)
    if (!destination) {
      this.surroundings.log.info({ legId, called: leg.calledNumber.slice(0, 20) }, 'Unknown number')
      await this.surroundings.engine.execute({ type: 'leg.hangup', legId, cause: 'unknown_number' })
      return
    }
    if ('sound' in destination) return this.#announce(legId, destination.sound)
    const { customerId, queueId, calledNumber, priority } = destination
    const callId = this.surroundings.newCallId(at)
    this.#ownership.claim(customerId, callId, legId)
    await this.#switches.of(customerId).post({
      type: 'caller.arrived',
      callId,
      legId,
      caller,
      calledNumber,
      queueId,
      priority,
      at,
    })
  }

  /** Played before the answer, so that it costs the caller nothing; when it is over, or cannot be played, the leg ends. */
  async #announce(legId: string, sound: string): Promise<void> {
    const { clock, engine, log, newCallId } = this.surroundings
    const playbackId = newCallId(clock.now())
    const outcome = await engine.execute({ type: 'sound.play', legId, playbackId, sound })
    if (outcome.status !== 'failed') return
    log.warn({ legId, sound, reason: outcome.reason }, 'An announcement cannot be played')
    await this.#letGo(legId)
  }

  async #letGo(legId: string): Promise<void> {
    await this.surroundings.engine.execute({ type: 'leg.hangup', legId, cause: 'rejected' })
  }

  /** Events of legs nobody owns are answers that came too late: their legs are let go. */
  #forward(event: LegEvent): void {
    const meanwhile = this.#arriving.get(event.legId)
    if (meanwhile) return void meanwhile.push(event)
    const customerId = this.#ownership.ownerOf(event.legId)
    if (customerId !== undefined) {
      void this.#switches.of(customerId).post(event)
    } else if (event.type === 'leg.answered') {
      const { legId } = event
      void this.surroundings.engine.execute({ type: 'leg.hangup', legId, cause: 'normal' })
    }
  }

  /** The line is up: each Switch compares, then what nobody owns is received or let go. */
  async #takeOver(snapshot: EngineSnapshot, at: number): Promise<void> {
    this.surroundings.log.info({ legs: snapshot.legs.length }, 'The telephone line is up')
    const strangers = snapshot.legs.filter(({ legId }) => !this.#isKnown(legId))
    for (const { origin, legId } of strangers) if (origin === 'arrived') this.#expect(legId)
    await this.#switches.toEveryone({ type: 'engine.up', snapshot, at })
    for (const { legId, origin, calledNumber, caller, createdAt } of strangers) {
      if (origin === 'arrived') {
        await this.#receive({ type: 'leg.arrived', legId, calledNumber, caller, at: createdAt })
      } else if (this.#ownership.ownerOf(legId) === undefined) {
        await this.surroundings.engine.execute({ type: 'leg.hangup', legId, cause: 'normal' })
      }
    }
  }

  #isKnown(legId: string): boolean {
    return this.#arriving.has(legId) || this.#ownership.ownerOf(legId) !== undefined
  }

  #claim(customerId: number, { state }: LoadedSwitch): void {
    for (const { callId, legId } of state.calls.values()) {
      this.#ownership.claim(customerId, callId, legId)
    }
  }

  #tell(entries: readonly JournalEntry[], state: SwitchState): void {
    this.surroundings.journal.append(entries)
    for (const { fact } of entries) {
      if (fact.type === 'call.ended') this.#ownership.release(fact.callId)
    }
    for (const listener of this.#listeners) listener(entries, state)
  }

  #fail(what: string, error: unknown): void {
    this.surroundings.log.error({ err: error, what }, 'The exchange could not handle an event')
  }
}
