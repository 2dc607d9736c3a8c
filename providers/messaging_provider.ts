import type { ApplicationService } from '@adonisjs/core/types'
import { SystemClock } from '#core/clock'
import { OutboxWorker, type Channels } from '#messaging/outbox_worker'

/** Chooses how messages leave, and sends them while the web server runs. */
export default class MessagingProvider {
  #worker?: OutboxWorker

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(OutboxWorker, async (resolver) => {
      const log = await resolver.make('logger')
      return new OutboxWorker(await this.#channels(), new SystemClock(), log)
    })
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    this.#worker = await this.app.container.make(OutboxWorker)
    this.#worker.start()
  }

  async shutdown() {
    await this.#worker?.stop()
  }

  async #channels(): Promise<Channels> {
    const { default: config } = await import('#config/messaging')
    const { OutboxChannel } = await import('#messaging/channels/outbox_channel')
    const { MissingChannel } = await import('#messaging/channels/missing_channel')
    const sms = config.sms === 'outbox' ? new OutboxChannel() : new MissingChannel('SMS_DRIVER')
    if (config.mail === 'outbox') return { mail: new OutboxChannel(), sms }
    const { SmtpChannel } = await import('#messaging/channels/smtp_channel')
    return { mail: new SmtpChannel(await this.app.container.make('mail.manager')), sms }
  }
}
