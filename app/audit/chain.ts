/** Each entry carries the hash of the one before: nothing can be changed, taken out or put between without a trace. */
import { createHash } from 'node:crypto'

/** What an entry says, as it is stored and hashed. */
export interface ChainedEntry {
  customerId: number
  sequence: number
  /** Epoch milliseconds. */
  at: number
  actorKind: string
  actorId: number | null
  actorName: string
  address: string | null
  action: string
  subjectType: string
  subjectId: string
  subjectName: string
  /** JSON */
  changes: string
}

export const FIRST_HASH = '0'.repeat(64)

export function hashOf(entry: ChainedEntry, previousHash: string): string {
  const { customerId, sequence, at, actorKind, actorId, actorName, address } = entry
  const { action, subjectType, subjectId, subjectName, changes } = entry
  const said = [
    ...[previousHash, customerId, sequence, at, actorKind, actorId, actorName, address],
    ...[action, subjectType, subjectId, subjectName, changes],
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
