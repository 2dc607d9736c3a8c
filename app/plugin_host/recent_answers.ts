import type { Clock } from '#core/clock'

interface Answered<Answer> {
  askedAt: number
  answer: Promise<Answer>
}

/** A Map, or a WeakMap where the key's life bounds the answer's. */
interface Memory<Key, Answer> {
  get(key: Key): Answered<Answer> | undefined
  set(key: Key, answered: Answered<Answer>): unknown
  delete(key: Key): unknown
}

/**
 * Asks a question again only when the last answer is `freshForMs` old. What is remembered is the promise: many who ask at once
 * share one query, and an answer that comes late cannot undo `forget`. A failed question is not remembered.
 */
export class RecentAnswers<Key, Answer> {
  constructor(
    private known: Memory<Key, Answer>,
    private ask: (key: Key, at: number) => Promise<Answer>,
    private clock: Clock,
    private freshForMs: number
  ) {}

  get(key: Key): Promise<Answer> {
    const now = this.clock.now()
    const last = this.known.get(key)
    if (last && now - last.askedAt < this.freshForMs) return last.answer

    const answer = this.ask(key, now)
    this.known.set(key, { askedAt: now, answer })
    answer.catch(() => this.forget(key))
    return answer
  }

  forget(key: Key): void {
    this.known.delete(key)
  }
}
