import limiter from '@adonisjs/limiter/services/main'

/** For one user, wherever they sit: whoever guesses here has got past something else already. */
const PER_USER = { requests: 5, duration: '15 mins' }

/** Counts tries to prove who one is, before they are looked at, so that many at once gain nothing (privacy 28). */
export class GuessThrottle {
  #limiter = limiter.use(PER_USER)
  #key: string

  constructor(userId: number) {
    this.#key = `prove_${userId}`
  }

  /** @throws E_TOO_MANY_REQUESTS which says when to try again. */
  async count(): Promise<void> {
    await this.#limiter.consume(this.#key)
  }

  /** A try that succeeded was no guess. */
  async forget(): Promise<void> {
    await this.#limiter.delete(this.#key)
  }
}
