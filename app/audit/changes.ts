/** What differs between two sets of facts. */
import type { Changes, Facts } from '#audit/audit_event'

const SECRET = /password|secret|token|recovery|pin$|code$/i
const MASK = '•••'

/** Secrets are shown to have changed, never what to. */
export function changesBetween(before: Facts = {}, after: Facts = {}): Changes {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes: Changes = {}
  for (const field of fields) {
    const [old, fresh] = [before[field] ?? null, after[field] ?? null]
    if (JSON.stringify(old) === JSON.stringify(fresh)) continue
    changes[field] = SECRET.test(field) ? [masked(old), masked(fresh)] : [old, fresh]
  }
  return changes
}

const masked = (value: Facts[string]) => (value === null ? null : MASK)
