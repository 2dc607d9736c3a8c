import { createHash } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'
import db from '@adonisjs/lucid/services/db'

/** What was answered to a change. */
export interface GivenAnswer {
  status: number
  headers: Record<string, string>
  body: string
}

export type Place =
  | { is: 'free' }
  | { is: 'answered'; answer: GivenAnswer }
  | { is: 'under_way' }
  | { is: 'another_request' }

interface Row {
  request_hash: string
  asked_at: number | string
  answer: string | null
}

export const ANSWERS_ARE_KEPT_MS = 24 * 60 * 60 * 1000

/** A request that was cut off by a crash may be sent again after this: longer than any takes. */
export const CUT_OFF_AFTER_MS = 60_000

const PURPOSE = 'api_answers.answer'
const TAKEN = ['SQLITE_CONSTRAINT_PRIMARYKEY', 'ER_DUP_ENTRY']

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** One change, however often it is sent: its place in the book is taken before it is carried out (Idempotency-Key). */
export class AnswerBook {
  #keyHash: string
  #requestHash: string

  constructor(
    private tokenId: number,
    key: string,
    request: string
  ) {
    this.#keyHash = sha256(key)
    this.#requestHash = sha256(request)
  }

  /** Takes the place, or says why it is not free. `at` is epoch milliseconds. */
  async take(at: number): Promise<Place> {
    await this.#forget(at)
    const fresh = { request_hash: this.#requestHash, asked_at: at, answer: null }
    try {
      await db.table('api_answers').insert({ ...this.#key, ...fresh })
      return { is: 'free' }
    } catch (error) {
      if (!isTaken(error)) throw error
      return this.#taken(at)
    }
  }

  async write(answer: GivenAnswer): Promise<void> {
    const sealed = encryption.encrypt(answer, { purpose: PURPOSE })
    await this.#place().update({ answer: sealed })
  }

  /** Nothing came of it: the same key may try again. */
  async release(): Promise<void> {
    await this.#place().delete()
  }

  async #taken(at: number): Promise<Place> {
    const row: Row | null = await this.#place().first()
    if (row === null) return { is: 'under_way' }
    if (row.request_hash !== this.#requestHash) return { is: 'another_request' }
    if (row.answer !== null) return { is: 'answered', answer: opened(row.answer) }
    return (await this.#takeOver(Number(row.asked_at), at)) ? { is: 'free' } : { is: 'under_way' }
  }

  /** Of two that try, one finds the time that it has read. */
  async #takeOver(askedAt: number, at: number): Promise<boolean> {
    if (at - askedAt < CUT_OFF_AFTER_MS) return false
    const changed = await this.#place().where('asked_at', askedAt).update({ asked_at: at })
    return Number([changed].flat()[0]) === 1
  }

  #forget(at: number) {
    return db
      .from('api_answers')
      .where('asked_at', '<', at - ANSWERS_ARE_KEPT_MS)
      .delete()
  }

  #place() {
    return db.from('api_answers').where(this.#key)
  }

  get #key() {
    return { token_id: this.tokenId, key_hash: this.#keyHash }
  }
}

function opened(sealed: string): GivenAnswer {
  const answer = encryption.decrypt<GivenAnswer>(sealed, PURPOSE)
  if (answer === null) throw new Error('An answer in the book cannot be read')
  return answer
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && TAKEN.includes(String(error.code))
}
