import { setTimeout as wait } from 'node:timers/promises'
import type { SeededRandom } from '#telephony/drivers/simulated/seeded_random'
import type { SipCaller, SipPhone } from '#tests/contract/asterisk/parties'
import type { RunningProduct } from './running_product.ts'

const STEP_MS = 40
const MOST_CALLERS = 15

/** People who ring, answer, decline and hang up as chance has it. */
export class LivelyPeople {
  #callers: SipCaller[] = []
  #life: Promise<void> = Promise.resolve()
  #isLively = false

  constructor(
    private readonly product: RunningProduct,
    private readonly phones: readonly SipPhone[],
    private readonly chance: SeededRandom
  ) {}

  begin(): void {
    this.#isLively = true
    this.#life = this.#live()
  }

  async calmDown(): Promise<void> {
    this.#isLively = false
    await this.#life
  }

  async #live(): Promise<void> {
    while (this.#isLively) {
      if (this.#callers.length < MOST_CALLERS && this.chance.happens(0.3)) {
        this.#callers.push(await this.product.rings())
      }
      for (const caller of this.#callers) if (this.chance.happens(0.01)) caller.hangsUp()
      for (const phone of this.phones) this.#isUsed(phone)
      await wait(STEP_MS)
    }
  }

  #isUsed(phone: SipPhone): void {
    if (phone.line === 'ringing') {
      if (this.chance.happens(0.3)) phone.answers()
      else if (this.chance.happens(0.05)) phone.declines()
    } else if (phone.line === 'talking' && this.chance.happens(0.05)) {
      phone.hangsUp()
    }
  }
}
