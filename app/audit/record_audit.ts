import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { AuditEvent } from '#audit/audit_event'
import { FIRST_HASH, hashOf, type ChainedEntry } from '#audit/chain'
import { changesBetween } from '#audit/changes'

/** The provider's own log: no customer has this id. */
export const PROVIDER_LOG = 0

interface Head {
  sequence: number | string
  hash: string
}

/**
 * Writes down who did what, in the transaction that did it: one cannot be without the other. `at` is epoch milliseconds.
 * The customer's head is locked until that transaction ends, so that its entries are one chain; write it last.
 */
export async function recordAudit(
  event: AuditEvent,
  at: number,
  client: TransactionClientContract
): Promise<void> {
  const customerId = event.customerId ?? PROVIDER_LOG
  const head = await lockedHead(customerId, client)
  const entry = entryOf(event, customerId, Number(head.sequence) + 1, at)
  const hash = hashOf(entry, head.hash)
  await client.table('audit_entries').insert(rowOf(entry, head.hash, hash))
  await client
    .from('audit_heads')
    .where('customer_id', customerId)
    .update({ sequence: entry.sequence, hash })
}

async function lockedHead(customerId: number, client: TransactionClientContract): Promise<Head> {
  const find = (): Promise<Head | null> =>
    client.from('audit_heads').where('customer_id', customerId).forUpdate().first()
  const head = await find()
  if (head) return head
  const first = { customer_id: customerId, sequence: 0, hash: FIRST_HASH }
  await client.knexQuery().table('audit_heads').insert(first).onConflict('customer_id').ignore()
  return (await find())!
}

function entryOf(
  { by, action, subject, before, after }: AuditEvent,
  customerId: number,
  sequence: number,
  at: number
): ChainedEntry {
  return {
    ...{ customerId, sequence, at, action },
    ...{ actorKind: by.kind, actorId: by.id, actorName: by.name, address: by.address },
    ...{ subjectType: subject.type, subjectId: String(subject.id), subjectName: subject.name },
    changes: JSON.stringify(changesBetween(before, after)),
  }
}

function rowOf(entry: ChainedEntry, previousHash: string, hash: string) {
  return {
    ...{ customer_id: entry.customerId, sequence: entry.sequence, at: entry.at },
    ...{ actor_kind: entry.actorKind, actor_id: entry.actorId, actor_name: entry.actorName },
    ...{ address: entry.address, action: entry.action, subject_type: entry.subjectType },
    ...{ subject_id: entry.subjectId, subject_name: entry.subjectName, changes: entry.changes },
    ...{ previous_hash: previousHash, hash },
  }
}
