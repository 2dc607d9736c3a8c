import db from '@adonisjs/lucid/services/db'
import type { Clock } from '#core/clock'
import { nextAttemptAt } from '#messaging/attempts'
import type { Channel } from '#messaging/channels/channel'
import { claimMessages, type ClaimedMessage } from '#messaging/queries/claim_messages'

export type Channels = Record<ClaimedMessage['channel'], Channel>

interface Log {
  warn(context: object, message: string): void
  error(context: object, message: string): void
}

const EVERY_MS = 1000

/** Empties the outbox, behind everything else. A message goes out at least once; a crash between sending and noting repeats it. */
export class OutboxWorker {
  #cancelTimer = () => {}
  #isStopped = false
  #round: Promise<void> = Promise.resolve()

  constructor(
    private channels: Channels,
    private clock: Clock,
    private log: Log
  ) {}

  start(): void {
    this.#cancelTimer = this.clock.schedule(this.clock.now() + EVERY_MS, () => {
      this.#round = this.#work()
    })
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancelTimer()
    await this.#round
  }

  /** Sends what is due now. A message that fails keeps no other from going out. */
  async sendDue(): Promise<void> {
    for (const message of await claimMessages(this.clock.now())) await this.#send(message)
  }

  async #work(): Promise<void> {
    await this.sendDue().catch((error) =>
      this.log.error({ err: error }, 'The outbox cannot be read')
    )
    if (!this.#isStopped) this.start()
  }

  async #send(message: ClaimedMessage): Promise<void> {
    try {
      await this.channels[message.channel].send(message)
    } catch (error) {
      return this.#failed(message, error as Error)
    }
    await note(message, { state: 'sent', sent_at: this.clock.now(), problem: null })
  }

  /** The log names the message, never whom it is for. */
  async #failed(message: ClaimedMessage, error: Error): Promise<void> {
    const attempts = message.attempts + 1
    const next = nextAttemptAt(attempts, this.clock.now())
    const { id, customerId, channel } = message
    this.log.warn({ id, customerId, channel, attempts, reason: error.message }, 'Not sent')
    await note(message, {
      ...{ attempts, problem: error.message.slice(0, 190) },
      ...{ state: next === null ? 'failed' : 'waiting', next_attempt_at: next },
    })
  }
}

function note({ customerId, id }: ClaimedMessage, facts: Record<string, unknown>) {
  return db.from('messages').where({ customer_id: customerId, id }).update(facts)
}
