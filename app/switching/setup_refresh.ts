/** People and queues are edited one by one, hundreds in a row: a running Switch takes them over soon, not once for each. */
export interface Refreshable {
  refresh(customerId: number): Promise<void>
}

export class SetupRefresh {
  /** True: asked for again while it runs. */
  #running = new Map<number, boolean>()
  #round: Promise<void>[] = []

  constructor(
    private readonly exchange: Refreshable,
    private readonly log: { error(context: object, message: string): void }
  ) {}

  /** Returns at once. What is stored by now will be known to the Switch when `settled` resolves. */
  ask(customerId: number): void {
    if (this.#running.has(customerId)) return void this.#running.set(customerId, true)
    this.#running.set(customerId, false)
    this.#round.push(this.#run(customerId))
  }

  async settled(): Promise<void> {
    while (this.#round.length > 0) await Promise.all(this.#round.splice(0))
  }

  async #run(customerId: number): Promise<void> {
    try {
      do {
        this.#running.set(customerId, false)
        await this.exchange.refresh(customerId)
      } while (this.#running.get(customerId))
    } catch (error) {
      this.log.error({ err: error, customerId }, 'The Switch could not take over a change')
    } finally {
      this.#running.delete(customerId)
    }
  }
}
