import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'

/** A few tries at one username from one place; more from one place in all, where a whole office may sit behind one address. */
const PER_USERNAME = { requests: 5, duration: '15 mins' }
const PER_ADDRESS = { requests: 50, duration: '15 mins' }

/** Counts tries to log in, before the password is looked at, so that many at once gain nothing (privacy 28). */
export class LoginThrottle {
  #ofUsername = limiter.use(PER_USERNAME)
  #ofAddress = limiter.use(PER_ADDRESS)
  #usernameKey: string
  #addressKey: string

  constructor(username: string, address: string) {
    this.#addressKey = `login_${address}`
    this.#usernameKey = `login_${address}_${createHash('sha256').update(username).digest('hex')}`
  }

  /** @throws E_TOO_MANY_REQUESTS which says when to try again. */
  async count(): Promise<void> {
    await this.#ofAddress.consume(this.#addressKey)
    await this.#ofUsername.consume(this.#usernameKey)
  }

  /** A try that succeeded was no guess. */
  async forget(): Promise<void> {
    await this.#ofUsername.delete(this.#usernameKey)
    await this.#ofAddress.decrement(this.#addressKey)
  }
}
