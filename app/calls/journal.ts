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
  /** Grows by one per fact of the customer, without gaps. */
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
  log: { error(context: object, message: string): void }
}

const GROUP_MS = 20
const LARGEST_GROUP = 500
const RETRY_MS = 1000

export class Journal {
  #pending: JournalEntry[] = []
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
        await this.options.transaction((trx) => this.#record(group, trx))
        this.#pending.splice(0, group.length)
        if (this.#pending.length > 0) this.#writeIn(0)
      })
    return this.#writing
  }

  async #record(group: readonly JournalEntry[], trx: TransactionClientContract) {
    await trx.table('call_events').multiInsert(group.map(rowOf))
    for (const project of this.options.projections) await project(group, trx)
  }

  #complain(error: unknown) {
    this.options.log.error(
      { err: error, waiting: this.#pending.length },
      'The journal cannot write'
    )
    this.#writeIn(RETRY_MS)
  }
}

function rowOf({ customerId, sequence, fact }: JournalEntry) {
  return {
    customer_id: customerId,
    sequence,
    call_id: 'callId' in fact ? fact.callId : null,
    type: fact.type,
    at: fact.at,
    fact: JSON.stringify(fact),
  }
}
