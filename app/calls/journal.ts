/**
 * The journal writes facts down in groups, behind the calls and never in their way.
 * One transaction holds the facts and every record made from them, so a record can never
 * say something the journal does not. A crash loses at most the last group; the engine's
 * own memory of its legs fills that gap on return.
 */
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Fact } from './facts.ts'

export interface JournalEntry {
  customerId: number
  /** The order in which the Switch told it. The journal gives its own number when it writes. */
  sequence: number
  fact: Fact
}

/** Brings records up to date with new entries, inside the journal's own transaction. */
export type Projection = (
  entries: readonly JournalEntry[],
  trx: TransactionClientContract
) => Promise<void>

interface JournalOptions {
  transaction<Value>(work: (trx: TransactionClientContract) => Promise<Value>): Promise<Value>
  projections: readonly Projection[]
  /** The number of the customer's last fact in the journal; 0 = none. */
  lastSequence(trx: TransactionClientContract, customerId: number): Promise<number>
  log: { error(context: object, message: string): void }
}

const GROUP_MS = 20
const LARGEST_GROUP = 500
const RETRY_MS = 1000

export class Journal {
  #pending: JournalEntry[] = []
  #lastWritten = new Map<number, number>()
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()

  constructor(private readonly options: JournalOptions) {}

  append(entries: readonly JournalEntry[]): void {
    this.#pending.push(...entries)
    if (entries.length > 0) this.#writeIn(GROUP_MS)
  }

  /** Resolves when everything appended so far is in the database. */
  async flush(): Promise<void> {
    while (this.#pending.length > 0) await this.#write()
    await this.#writing
  }

  #writeIn(milliseconds: number) {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      void this.#write().catch((error) => this.#complain(error))
    }, milliseconds)
  }

  /** Groups are written one after another, in order; a group that fails stays first in line. */
  #write(): Promise<void> {
    this.#writing = this.#writing
      .catch(() => undefined)
      .then(async () => {
        const group = this.#pending.slice(0, LARGEST_GROUP)
        if (group.length === 0) return
        await this.options
          .transaction((trx) => this.#record(group, trx))
          .catch((error) => {
            this.#lastWritten.clear()
            throw error
          })
        this.#pending.splice(0, group.length)
        if (this.#pending.length > 0) this.#writeIn(0)
      })
    return this.#writing
  }

  async #record(group: readonly JournalEntry[], trx: TransactionClientContract) {
    const rows = []
    for (const entry of group) rows.push(rowOf(entry, await this.#nextSequence(entry, trx)))
    await trx.table('call_events').multiInsert(rows)
    for (const project of this.options.projections) await project(group, trx)
  }

  /** Numbered while writing, so that a process that is on its way out cannot take the number first. */
  async #nextSequence({ customerId }: JournalEntry, trx: TransactionClientContract) {
    const last =
      this.#lastWritten.get(customerId) ?? (await this.options.lastSequence(trx, customerId))
    this.#lastWritten.set(customerId, last + 1)
    return last + 1
  }

  #complain(error: unknown) {
    this.options.log.error(
      { err: error, waiting: this.#pending.length },
      'The journal cannot write'
    )
    this.#writeIn(RETRY_MS)
  }
}

function rowOf({ customerId, fact }: JournalEntry, sequence: number) {
  return {
    customer_id: customerId,
    sequence,
    call_id: 'callId' in fact ? fact.callId : null,
    type: fact.type,
    at: fact.at,
    fact: JSON.stringify(fact),
  }
}
