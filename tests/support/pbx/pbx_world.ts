import db from '@adonisjs/lucid/services/db'
import type { Journal } from '#calls/journal'
import { buildExchange } from '#switching/build_exchange'
import type { Exchange } from '#switching/exchange'
import telephony from '#config/telephony'
import { AsteriskEngine } from '#telephony/drivers/asterisk/asterisk_engine'
import { AriDesk } from '#tests/contract/asterisk/ari_desk'
import { eventually } from '#tests/support/sip/eventually'
import { auditJournal } from './journal_audit.ts'
import { TestPorts } from './ports.ts'
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
    readonly log: RememberingLog,
    readonly ports: TestPorts
  ) {}

  static async open(): Promise<PbxWorld> {
    const settings = asteriskSettings()
    const desk = new AriDesk(settings)
    await desk.sweep()
    const ports = new TestPorts()
    const clock = new SkippingClock()
    const { announcements } = telephony
    const log = new RememberingLog()
    const engine = new AsteriskEngine(settings, clock, log)
    const { exchange, journal } = buildExchange({ clock, engine, db, log, ports, announcements })
    await exchange.start()
    return new PbxWorld(exchange, journal, desk, clock, log, ports)
  }

  /** @throws when a leg stays, a call is written down wrongly, or somebody had to complain. */
  async close(): Promise<void> {
    try {
      await this.isEmpty()
      await this.isWrittenDown()
      if (this.log.complaints.length > 0) throw new Error(this.log.complaints.join('\n'))
    } finally {
      await this.exchange.stop()
      await this.journal.flush()
      await this.desk.sweep()
    }
  }

  async isEmpty(): Promise<void> {
    await eventually('no leg is left in Asterisk', async () => {
      const channels = await this.desk.channels()
      return channels.length === 0
    })
  }

  /** Asterisk forgets a leg a moment before it tells. */
  async isWrittenDown(): Promise<void> {
    let trouble: string[] = []
    const isInOrder = async () => {
      await this.journal.flush()
      trouble = await auditJournal(db.connection())
      return trouble.length === 0
    }
    await eventually('the journal is in order', isInOrder).catch((cause) => {
      throw new Error(trouble.join('\n'), { cause })
    })
  }
}
