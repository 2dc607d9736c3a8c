/**
 * What was done at a customer, newest first. Keyset pages on the primary key (customer_id, sequence); a kind of thing leans on
 * the index (customer_id, action, sequence), dates on (customer_id, at). Words are looked for in this customer's entries only.
 */
import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type { Changes } from '#audit/audit_event'

export interface AuditFilter {
  /** The first half of an action: `user` finds `user.blocked`. */
  kind?: string
  /** Part of the name of who did it or of what it was done to. */
  name?: string
  /** Epoch ms, from included and until excluded. */
  from?: number
  until?: number
}

export interface LoggedEntry {
  sequence: number
  at: number
  actorKind: string
  actorName: string
  address: string | null
  action: string
  subjectName: string
  changes: Changes
}

export interface AuditPage {
  entries: LoggedEntry[]
  /** Where the next (older) page begins; null = this is the last. */
  olderThan: number | null
}

export async function auditLog(
  customerId: number,
  filter: AuditFilter,
  { olderThan, size = 50 }: { olderThan?: number; size?: number } = {}
): Promise<AuditPage> {
  const query = db.from('audit_entries').where('customer_id', customerId)
  narrow(query, filter)
  if (olderThan !== undefined) query.where('sequence', '<', olderThan)
  const rows: Row[] = await query.orderBy('sequence', 'desc').limit(size + 1)
  const entries = rows.slice(0, size).map(loggedEntry)
  return { entries, olderThan: rows.length > size ? entries.at(-1)!.sequence : null }
}

function narrow(query: DatabaseQueryBuilderContract, { kind, name, from, until }: AuditFilter) {
  if (kind) query.where('action', '>=', `${kind}.`).where('action', '<', `${kind}/`)
  if (from !== undefined) query.where('at', '>=', from)
  if (until !== undefined) query.where('at', '<', until)
  if (!name) return
  const part = `%${name.replace(/[!%_]/g, '!$&')}%`
  query.where((either) =>
    either
      .whereRaw(`actor_name like ? escape '!'`, [part])
      .orWhereRaw(`subject_name like ? escape '!'`, [part])
  )
}

interface Row {
  sequence: number | string
  at: number | string
  actor_kind: string
  actor_name: string
  address: string | null
  action: string
  subject_name: string
  changes: string
}

function loggedEntry(row: Row): LoggedEntry {
  return {
    sequence: Number(row.sequence),
    at: Number(row.at),
    actorKind: row.actor_kind,
    actorName: row.actor_name,
    address: row.address,
    action: row.action,
    subjectName: row.subject_name,
    changes: JSON.parse(row.changes) as Changes,
  }
}
