import app from '@adonisjs/core/services/app'
import type { Journal } from '#calls/journal'
import { PortAnswers } from '#core/extension_points'
import { buildExchange } from '#switching/build_exchange'
import type { Exchange } from '#switching/exchange'
import { AsteriskEngine } from '#telephony/drivers/asterisk/asterisk_engine'
import { AriDesk } from '#tests/contract/asterisk/ari_desk'
import { RememberingLog } from './remembering_log.ts'
import { asteriskSettings } from './settings.ts'
import { SkippingClock } from './skipping_clock.ts'

/** The exchange of this product on a real Asterisk and the test's own database, all in this process. */
export class PbxWorld {
  private constructor(
    readonly exchange: Exchange,
    readonly journal: Journal,
    readonly desk: AriDesk,
    readonly clock: SkippingClock,
    readonly log: RememberingLog
  ) {}

  static async open(): Promise<PbxWorld> {
    const settings = asteriskSettings()
    const desk = new AriDesk(settings)
    await desk.sweep()
    const [db, ports] = await Promise.all([
      app.container.make('lucid.db'),
      app.container.make(PortAnswers),
    ])
    const clock = new SkippingClock()
    const log = new RememberingLog()
    const engine = new AsteriskEngine(settings, clock, log)
    const { exchange, journal } = buildExchange({ clock, engine, db, log, ports })
    await exchange.start()
    return new PbxWorld(exchange, journal, desk, clock, log)
  }

  /** Ids of the channels that live in Asterisk. */
  async legs(): Promise<string[]> {
    const channels = await this.desk.channels()
    return channels.map(({ id }) => id)
  }

  /** Nothing is left behind: not a leg in Asterisk, not a fact that was never written. */
  async close(): Promise<void> {
    await this.exchange.stop()
    await this.journal.flush()
    await this.desk.sweep()
  }
}
