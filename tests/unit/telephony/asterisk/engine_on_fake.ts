import { VirtualClock } from '#core/clock'
import { AsteriskEngine } from '#telephony/drivers/asterisk/asterisk_engine'
import type { Log } from '#telephony/drivers/asterisk/settings'
import type { EngineEvent } from '#telephony/engine'
import { eventually } from '#tests/support/sip/eventually'
import { FakeAsterisk } from './fake_asterisk.ts'

/** The engine against a fake Asterisk, on a clock that stands still, with everything it says. */
export class EngineOnFake {
  readonly clock = new VirtualClock()
  readonly events: EngineEvent[] = []
  readonly lines: string[] = []
  readonly engine: AsteriskEngine

  private constructor(readonly fake: FakeAsterisk) {
    const say = (message: string) => void this.lines.push(message)
    const log: Log = { info: say, warn: say, error: say }
    this.engine = new AsteriskEngine(fake.settings, this.clock, log)
    this.engine.listen((event) => this.events.push(event))
  }

  static async start(): Promise<EngineOnFake> {
    const fake = new FakeAsterisk()
    await fake.start()
    return new EngineOnFake(fake)
  }

  get told(): string[] {
    return this.events.map(({ type }) => type)
  }

  async stop(): Promise<void> {
    await this.engine.disconnect()
    await this.fake.stop()
  }

  /** Moves the clock on until the engine has done what it does with time. */
  async inTime(what: string, question: () => boolean): Promise<void> {
    await eventually(what, () => {
      this.clock.advance(500)
      return question()
    })
  }
}

/** A channel as Asterisk describes one. */
export function aChannel(id: string, more: object = {}) {
  return {
    id,
    protocol_id: 'p',
    name: `PJSIP/trunk-${id}`,
    state: 'Ring',
    caller: { name: '', number: '+4740000001' },
    connected: { name: '', number: '' },
    accountcode: '',
    dialplan: {
      context: 'from-trunk',
      exten: '+4721000001',
      priority: 1,
      app_name: 'Stasis',
      app_data: 'bn,in,+4721000001',
    },
    creationtime: '2026-01-05T08:59:00.000+0000',
    language: 'en',
    channelvars: { 'BN_TAGS': '', 'BN_DIALLED': '', 'CALLERID(pres)': 'allowed_not_screened' },
    ...more,
  }
}
