import type {
  CommandOutcome,
  EngineCommand,
  EngineEvent,
  EngineSnapshot,
  HangupCause,
  LegId,
} from '#telephony/engine'
import type { Caller, EngineHarness, MakeHarness, OutsideCaller, Phone } from './engine_harness.ts'

export type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>
type LegEventType = 'leg.answered' | 'leg.ended' | 'sound.finished'
type DialOptions = Partial<Omit<Extract<EngineCommand, { type: 'leg.dial' }>, 'type'>>

const PATIENCE_MS = 6_000
const STEP_MS = 20

/** Times and ids differ between runs that share one engine, so that no test meets another's legs. */
const RUN = Date.now().toString(36)
let counter = 0

export const CALLED = '+4721000001'
export const KARI: OutsideCaller = { number: '+4740000001', name: 'Kari Hansen', isWithheld: false }

/** A harness with an ear: it remembers every event, and speaks in the words of the rules. */
export class EngineWorld {
  readonly events: EngineEvent[] = []

  private constructor(readonly harness: EngineHarness) {
    harness.engine.listen((event) => this.events.push(event))
  }

  static async open(makeHarness: MakeHarness): Promise<EngineWorld> {
    const world = new EngineWorld(await makeHarness())
    await world.harness.engine.connect()
    return world
  }

  static newId(kind: string): string {
    return `${kind}-${RUN}-${++counter}`
  }

  close(): Promise<void> {
    return this.harness.close()
  }

  async execute(command: EngineCommand): Promise<CommandOutcome['status']> {
    const { status } = await this.harness.engine.execute(command)
    return status
  }

  /** Executes what must succeed. */
  async does(command: EngineCommand): Promise<void> {
    const outcome = await this.harness.engine.execute(command)
    if (outcome.status !== 'done') {
      throw new Error(`${command.type} gave ${JSON.stringify(outcome)}`)
    }
  }

  async arrives(from = KARI): Promise<{ caller: Caller; legId: LegId }> {
    const seen = this.eventsOf('leg.arrived').length
    const caller = await this.harness.callerRings(CALLED, from)
    const arrived = await this.eventually('leg.arrived', () => this.eventsOf('leg.arrived')[seen])
    return { caller, legId: arrived.legId }
  }

  async dials(number: string, options: DialOptions = {}): Promise<{ phone: Phone; legId: LegId }> {
    const phone = this.harness.phone(number)
    const legId = options.legId ?? EngineWorld.newId('leg')
    await this.does({
      type: 'leg.dial',
      to: { kind: 'number', number },
      presented: { number: '+4721000001', name: null },
      timeoutSeconds: 20,
      tags: {},
      ...options,
      legId,
    })
    return { phone, legId }
  }

  async rings(number: string, options?: DialOptions): Promise<{ phone: Phone; legId: LegId }> {
    const dialled = await this.dials(number, options)
    await this.eventually(`${number} rings`, () => dialled.phone.line === 'ringing')
    return dialled
  }

  async talksTo(number: string, options?: DialOptions): Promise<{ phone: Phone; legId: LegId }> {
    const dialled = await this.rings(number, options)
    dialled.phone.answers()
    await this.event('leg.answered', dialled.legId)
    return dialled
  }

  /** The one event of a kind about a leg, when it has come. */
  event<Type extends LegEventType>(type: Type, legId: LegId): Promise<EventOf<Type>> {
    const isIt = (event: EngineEvent): event is EventOf<Type> =>
      event.type === type && 'legId' in event && event.legId === legId
    return this.eventually(`${type} of ${legId}`, () => this.events.find(isIt))
  }

  async causeOf(legId: LegId): Promise<HangupCause> {
    const { cause } = await this.event('leg.ended', legId)
    return cause
  }

  eventsOf<Type extends EngineEvent['type']>(type: Type): EventOf<Type>[] {
    return this.events.filter((event): event is EventOf<Type> => event.type === type)
  }

  /** What the engine tells after the connection was lost and found, with `meanwhile` in between. */
  async snapshotAfterOutage(meanwhile: () => void | Promise<void> = () => {}) {
    const ups = this.eventsOf('engine.up').length
    await this.harness.outage()
    await this.eventually('engine.down', () => !this.harness.engine.isUp)
    await meanwhile()
    await this.harness.restore()
    const up = await this.eventually('engine.up', () => this.eventsOf('engine.up')[ups])
    return up.snapshot satisfies EngineSnapshot
  }

  /** Lets time pass until the question has an answer. */
  async eventually<Answer>(
    what: string,
    question: () => Answer | undefined | null | false
  ): Promise<Answer> {
    for (let waited = 0; waited <= PATIENCE_MS; waited += STEP_MS) {
      const answer = question()
      if (answer) return answer
      await this.harness.pass(STEP_MS)
    }
    throw new Error(`waited in vain for: ${what}; events: ${JSON.stringify(this.events)}`)
  }

  /** Lets enough time pass for an event that must not come to have come. */
  async settle(): Promise<void> {
    await this.harness.pass(300)
  }

  async hears(party: { name: string; hears(): string[] }, ...expected: string[]): Promise<void> {
    const wanted = expected.sort().join()
    await this.eventually(
      `${party.name} hears [${wanted}]`,
      () => party.hears().sort().join() === wanted
    )
  }
}
