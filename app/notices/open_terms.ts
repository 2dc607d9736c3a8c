import { type Clock, SystemClock } from '#core/clock'
import { hasAccepted } from '#notices/queries/acceptances'
import { termsInForce } from '#notices/queries/publications'

/**
 * Must this contact person accept new terms before going on? Asked at every request of theirs, so what was found is kept: the terms
 * in force for a moment, an acceptance for good, because it is never taken back.
 */
export class OpenTerms {
  #inForce: { id: number | null; askedAt: number } | null = null
  #accepted = new Set<string>()

  constructor(
    private freshForMs: number,
    private clock: Clock = new SystemClock()
  ) {}

  async areOpenFor(user: { id: number; customerId: number }): Promise<boolean> {
    const id = await this.#idInForce()
    if (id === null) return false
    const key = `${id}:${user.customerId}:${user.id}`
    if (this.#accepted.has(key)) return false
    const isAccepted = await hasAccepted(user.customerId, id, user.id)
    if (isAccepted && this.freshForMs > 0) this.#accepted.add(key)
    return !isAccepted
  }

  async #idInForce(): Promise<number | null> {
    const at = this.clock.now()
    if (this.#inForce && at - this.#inForce.askedAt < this.freshForMs) return this.#inForce.id
    const terms = await termsInForce(at)
    this.#inForce = { id: terms?.id ?? null, askedAt: at }
    return this.#inForce.id
  }
}
