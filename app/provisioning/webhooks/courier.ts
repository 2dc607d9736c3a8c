import db from '@adonisjs/lucid/services/db'
import type { Clock } from '#core/clock'
import { nextAttemptAt } from '#provisioning/webhooks/attempts'
import {
  claimDeliveries,
  type ClaimedDelivery,
} from '#provisioning/webhooks/queries/claim_deliveries'
import {
  attempt,
  type AttemptOutcome,
  type AttemptTools,
} from '#provisioning/webhooks/sending/attempt'

interface Log {
  warn(context: object, message: string): void
  error(context: object, message: string): void
}

const EVERY_MS = 1000

/** Delivers what is put down for webhooks, behind everything else: at least once, and in no promised order. */
export class Courier {
  #cancelTimer = () => {}
  #isStopped = false
  #round: Promise<void> = Promise.resolve()

  constructor(
    private tools: AttemptTools,
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

  /** Delivers what is due now, side by side: a slow receiver delays the others by one timeout at most. */
  async deliverDue(): Promise<void> {
    const claimed = await claimDeliveries(this.clock.now())
    await Promise.all(claimed.map((delivery) => this.#deliver(delivery)))
  }

  async #work(): Promise<void> {
    await this.deliverDue().catch((error) =>
      this.log.error({ err: error }, 'Webhooks cannot be delivered')
    )
    if (!this.#isStopped) this.start()
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const outcome = await attempt(delivery, this.tools, this.clock.now())
    const at = this.clock.now()
    const facts = { last_status: outcome.status, latency_ms: outcome.latencyMs }
    if (outcome.problem) return this.#failed(delivery, outcome, { ...facts, at })
    const arrived = { state: 'delivered', delivered_at: at, next_attempt_at: null }
    await note(delivery, { ...facts, ...arrived, last_error: null })
  }

  async #failed(
    delivery: ClaimedDelivery,
    { problem, reason }: AttemptOutcome,
    { at, ...facts }: { at: number; last_status: number | null; latency_ms: number }
  ): Promise<void> {
    const attempts = delivery.attempts + 1
    const next = nextAttemptAt(attempts, at)
    const { id, endpointId } = delivery
    this.log.warn({ id, endpointId, attempts, problem, reason }, 'A webhook was not delivered')
    await note(delivery, {
      ...{ ...facts, attempts, last_error: problem, next_attempt_at: next },
      state: next === null ? 'given_up' : 'waiting',
    })
  }
}

/** Nothing when the claim was lost meanwhile: somebody asked for it to be sent anew, or deleted the endpoint. */
function note({ id, claimedUntil }: ClaimedDelivery, facts: Record<string, unknown>) {
  const mine = { id, state: 'waiting', next_attempt_at: claimedUntil }
  return db.from('webhook_deliveries').where(mine).update(facts)
}
