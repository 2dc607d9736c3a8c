import type { ApplicationService } from '@adonisjs/core/types'
import type { Journal } from '#calls/journal'
import { SystemClock } from '#core/clock'
import { PortAnswers } from '#core/extension_points'
import { followCustomers } from '#switching/follow_customers'
import { followNumbers } from '#switching/follow_numbers'
import { Exchange } from '#switching/exchange'
import type { TelephonyEngine } from '#telephony/engine'

declare module '@adonisjs/core/types' {
  interface ContainerBindings {
    'telephony.engine': TelephonyEngine
    'journal': Journal
  }
}

/** Binds the engine and the exchange; connects when the application is ready; lets go without touching calls. */
export default class TelephonyProvider {
  #clock = new SystemClock()

  constructor(protected app: ApplicationService) {}

  #built = lazily(() => this.#build())

  register() {
    const { container } = this.app
    const built = this.#built
    container.singleton('telephony.engine', () => this.#makeEngine())
    container.singleton(Exchange, async () => {
      const { exchange } = await built()
      return exchange
    })
    container.singleton('journal', async () => {
      const { journal } = await built()
      return journal
    })
  }

  async start() {
    const emitter = await this.app.container.make('emitter')
    followCustomers(emitter, this.#built)
    followNumbers(emitter, this.#built)
  }

  /** Commands and tests ask for the exchange when they need it; only the web process answers calls. */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const exchange = await this.app.container.make(Exchange)
    await exchange.start()
    this.app.terminating(async () => {
      await exchange.stop()
      const journal = await this.app.container.make('journal')
      await journal.flush()
    })
  }

  async #makeEngine(): Promise<TelephonyEngine> {
    const { default: config } = await import('#config/telephony')
    if (config.driver === 'asterisk') {
      const { AsteriskEngine } = await import('#telephony/drivers/asterisk/asterisk_engine')
      const log = await this.app.container.make('logger')
      return new AsteriskEngine(config.asterisk, this.#clock, log)
    }
    const { SimulatedEngine } = await import('#telephony/drivers/simulated/simulated_engine')
    return new SimulatedEngine(this.#clock)
  }

  async #build() {
    const { buildExchange } = await import('#switching/build_exchange')
    const { container } = this.app
    const [engine, db, log, ports] = await Promise.all([
      container.make('telephony.engine'),
      container.make('lucid.db'),
      container.make('logger'),
      container.make(PortAnswers),
    ])
    const { default: config } = await import('#config/telephony')
    const { announcements } = config
    return buildExchange({ clock: this.#clock, engine, db, log, ports, announcements })
  }
}

function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => (made ??= make())
}
