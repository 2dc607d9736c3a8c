/** The customers' Switches that are awake in this process: made when first asked for, loaded behind their mailbox. */
import type { Clock } from '#core/clock'
import type { Input } from './machine/inputs.ts'
import { Switch } from './switch.ts'
import type { LoadedSwitch, SwitchSurroundings } from './switch.ts'

export interface SwitchesSurroundings extends SwitchSurroundings {
  load(customerId: number, at: number): Promise<LoadedSwitch>
  isLineUp(): boolean
  /** Told when a Switch has been loaded, before its first input. */
  onLoaded(customerId: number, loaded: LoadedSwitch): void
}

const LOAD_RETRY_MS = 1000

export class Switches {
  #awake = new Map<number, Switch>()
  #loading = new Map<number, Promise<void>>()

  constructor(private readonly surroundings: SwitchesSurroundings) {}

  get customerIds(): number[] {
    return [...this.#awake.keys()]
  }

  has(customerId: number): boolean {
    return this.#awake.has(customerId)
  }

  /** Takes inputs at once; carries them out when it is loaded. */
  of(customerId: number): Switch {
    const known = this.#awake.get(customerId)
    if (known) return known
    const one = new Switch(customerId, this.surroundings)
    this.#awake.set(customerId, one)
    this.#loading.set(customerId, this.#load(one))
    return one
  }

  async loaded(customerId: number): Promise<Switch> {
    const one = this.of(customerId)
    await this.#loading.get(customerId)
    return one
  }

  toEveryone(input: Input) {
    return Promise.all([...this.#awake.values()].map((one) => one.post(input)))
  }

  /** The Switch that was let go; undefined when it was not awake. */
  close(customerId: number): Switch | undefined {
    const one = this.#awake.get(customerId)
    one?.stop()
    this.#awake.delete(customerId)
    this.#loading.delete(customerId)
    return one
  }

  /** Calls wait in the mailbox meanwhile, and a database that is away is asked again. */
  async #load(one: Switch): Promise<void> {
    const { clock, log } = this.surroundings
    for (;;) {
      try {
        const { state, lastSequence } = await this.surroundings.load(one.customerId, clock.now())
        const line = this.surroundings.isLineUp() ? 'up' : 'down'
        const loaded = { state: { ...state, line } as const, lastSequence }
        this.surroundings.onLoaded(one.customerId, loaded)
        return one.begin(loaded)
      } catch (error) {
        log.error({ err: error, customerId: one.customerId }, 'The Switch cannot be loaded')
        await pause(clock, LOAD_RETRY_MS)
      }
    }
  }
}

function pause(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.schedule(clock.now() + milliseconds, resolve)
  })
}
