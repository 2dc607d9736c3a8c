import type { Logger } from '@adonisjs/core/logger'
import type { Clock } from '#core/clock'
import type Customer from '#customers/models/customer'
import type { Job, Plugin } from '#plugin_host/contract'
import type { Entitlements } from '#plugin_host/entitlements'

/** Which customers have the add-on at `at`; `customersWithAddOn` outside of tests. */
export type CustomersWith = (addOnId: string, at: number) => Promise<Customer[]>

/** One fire of one job: a turn for each entitled customer. */
export class JobRound {
  /** The turns under way: a customer may have one of each job. */
  #turns = new Set<{ customerId: number; ending: AbortController }>()

  constructor(
    private customersWith: CustomersWith,
    private entitlements: Entitlements,
    private clock: Clock,
    private log: Logger
  ) {}

  /** Asks again before each turn: a round may take long, and a cancelled add-on stops at once. */
  async run({ manifest }: Plugin, job: Job, signal: AbortSignal): Promise<void> {
    for (const customer of await this.customersWith(manifest.id, this.clock.now())) {
      if (signal.aborted) return
      if (await this.entitlements.has(customer.id, manifest.id)) {
        await this.#turn(customer, manifest.id, job, signal)
      }
    }
  }

  /** Asks what runs for this customer to stop: suspended or terminated in the middle of a turn. */
  endTurnsOf(customerId: number): void {
    for (const turn of this.#turns) if (turn.customerId === customerId) turn.ending.abort()
  }

  async #turn(customer: Customer, plugin: string, job: Job, signal: AbortSignal): Promise<void> {
    const log = this.log.child({ plugin, job: job.name, customerId: customer.id })
    const turn = { customerId: customer.id, ending: new AbortController() }
    this.#turns.add(turn)
    try {
      const either = AbortSignal.any([signal, turn.ending.signal])
      await job.run(customer, { clock: this.clock, log, signal: either })
    } catch (error) {
      log.error({ err: error }, 'a job failed for this customer')
    } finally {
      this.#turns.delete(turn)
    }
  }
}
