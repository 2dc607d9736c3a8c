import db from '@adonisjs/lucid/services/db'
import { FIRST_HASH, hashOf, type ChainedEntry } from '#audit/chain'

/** Where a log no longer is what was written, and how that shows. */
export interface Breach {
  customerId: number
  /** The first entry that does not fit; for `end_missing`, the last that is left. */
  sequence: number
  what: 'entry_missing' | 'entry_changed' | 'chain_broken' | 'end_missing'
}

const CHUNK = 1000

/** Reads one log from its first entry to its last. Null when every entry is as it was written and none is gone. */
export async function verifyChain(customerId: number): Promise<Breach | null> {
  let [sequence, hash] = [0, FIRST_HASH]
  for (;;) {
    const rows = await entriesAfter(customerId, sequence)
    for (const row of rows) {
      const entry = entryFrom(row)
      const what = breachOf(entry, row, sequence, hash)
      if (what) return { customerId, sequence: entry.sequence, what }
      ;[sequence, hash] = [entry.sequence, row.hash]
    }
    if (rows.length < CHUNK) break
  }
  const head = await db.from('audit_heads').where('customer_id', customerId).first()
  const isWhole = head ? Number(head.sequence) === sequence && head.hash === hash : sequence === 0
  return isWhole ? null : { customerId, sequence, what: 'end_missing' }
}

/** Every log there is, the provider's own first. */
export async function loggedCustomers(): Promise<number[]> {
  const heads: { customer_id: number }[] = await db
    .from('audit_heads')
    .select('customer_id')
    .orderBy('customer_id')
  return heads.map((head) => head.customer_id)
}

function breachOf(entry: ChainedEntry, row: Row, before: number, hash: string) {
  if (entry.sequence !== before + 1) return 'entry_missing'
  if (row.previous_hash !== hash) return 'chain_broken'
  return hashOf(entry, hash) === row.hash ? null : 'entry_changed'
}

function entriesAfter(customerId: number, sequence: number): Promise<Row[]> {
  return db
    .from('audit_entries')
    .where('customer_id', customerId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(CHUNK)
}

interface Row {
  customer_id: number
  sequence: number | string
  at: number | string
  actor_kind: string
  actor_id: number | null
  actor_name: string
  address: string | null
  action: string
  subject_type: string
  subject_id: string
  subject_name: string
  changes: string
  previous_hash: string
  hash: string
}

function entryFrom(row: Row): ChainedEntry {
  return {
    ...{ customerId: row.customer_id, sequence: Number(row.sequence), at: Number(row.at) },
    ...{ actorKind: row.actor_kind, actorId: row.actor_id, actorName: row.actor_name },
    ...{ address: row.address, action: row.action, subjectType: row.subject_type },
    ...{ subjectId: row.subject_id, subjectName: row.subject_name, changes: row.changes },
  }
}
