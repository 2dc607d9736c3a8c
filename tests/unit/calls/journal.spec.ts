import { test } from '@japa/runner'
import { Journal } from '#calls/journal'
import type { JournalEntry } from '#calls/journal'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A database that can be made to fail, and remembers what was committed. */
class Ledger {
  committed: number[] = []
  isAway = false
  complaints = 0

  journal() {
    return new Journal({
      transaction: (work) => this.#transaction(work),
      projections: [],
      lastSequence: async () => this.committed.at(-1) ?? 0,
      log: { error: () => void this.complaints++ },
    })
  }

  async #transaction<Value>(work: (trx: TransactionClientContract) => Promise<Value>) {
    const written: number[] = []
    const multiInsert = async (rows: { sequence: number }[]) => {
      written.push(...rows.map((row) => row.sequence))
    }
    const trx = { table: () => ({ multiInsert }) } as unknown as TransactionClientContract
    const value = await work(trx)
    if (this.isAway) throw new Error('The database is away')
    this.committed.push(...written)
    return value
  }
}

const entry = (sequence: number): JournalEntry => ({
  customerId: 1,
  sequence,
  fact: { type: 'line.lost', at: sequence },
})

test.group('The journal', () => {
  test('writes everything once, in order, in groups', async ({ assert }) => {
    const ledger = new Ledger()
    const journal = ledger.journal()
    for (let i = 1; i <= 1200; i++) journal.append([entry(i)])
    await journal.flush()
    assert.deepEqual(
      ledger.committed,
      Array.from({ length: 1200 }, (_, i) => i + 1)
    )
  })

  test('loses nothing while the database is away', async ({ assert }) => {
    const ledger = new Ledger()
    const journal = ledger.journal()
    ledger.isAway = true
    journal.append([entry(1), entry(2)])
    await assert.rejects(() => journal.flush(), 'The database is away')
    journal.append([entry(3)])
    ledger.isAway = false
    await journal.flush()
    assert.deepEqual(ledger.committed, [1, 2, 3])
  })

  test('a number that another process took is not asked for again', async ({ assert }) => {
    const ledger = new Ledger()
    const journal = ledger.journal()
    journal.append([entry(1)])
    await journal.flush()
    ledger.committed.push(2)
    ledger.isAway = true
    journal.append([entry(2)])
    await assert.rejects(() => journal.flush(), 'The database is away')
    ledger.isAway = false
    await journal.flush()
    assert.deepEqual(ledger.committed, [1, 2, 3])
  })
})
