import logger from '@adonisjs/core/services/logger'
import Customer from '#customers/models/customer'
import { RunImport } from '#directory/imports/actions/run_import'
import { dropExpiredImports, importsToRun } from '#directory/imports/queries/imports_at_work'

const LOOK_EVERY_MS = 20_000

/** Carries out imports behind the pages: those that are confirmed here, and those that another process left unfinished. */
class ImportRunner {
  #stop = new AbortController()
  #working = new Set<Promise<void>>()
  #looking: NodeJS.Timeout | undefined

  start(customer: Customer, importId: string): void {
    const work = new RunImport()
      .execute(customer, importId, this.#stop.signal)
      .catch((error: unknown) => {
        logger.error({ err: error, customerId: customer.id, importId }, 'an import was interrupted')
      })
      .finally(() => this.#working.delete(work))
    this.#working.add(work)
  }

  /** From now on and every 20 seconds: takes over what nobody works on, and forgets what has expired. */
  keepLooking(): void {
    void this.#look()
    this.#looking = setInterval(() => void this.#look(), LOOK_EVERY_MS)
    this.#looking.unref()
  }

  /** When all that was begun here is done. */
  async settled(): Promise<void> {
    await Promise.all(this.#working)
  }

  /** Leaves the rest, after the chunk at hand, to the next process. */
  async close(): Promise<void> {
    clearInterval(this.#looking)
    this.#stop.abort()
    await this.settled()
  }

  async #look(): Promise<void> {
    try {
      const now = Date.now()
      await dropExpiredImports(now)
      for (const { customerId, id } of await importsToRun(now)) {
        this.start(await Customer.findOrFail(customerId), id)
      }
    } catch (error) {
      logger.error({ err: error }, 'could not look for imports to go on with')
    }
  }
}

/** The process's own. */
export const importRunner = new ImportRunner()
