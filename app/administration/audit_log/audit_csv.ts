import { Readable } from 'node:stream'
import type { I18n } from '@adonisjs/i18n'
import { auditRow, type AuditRow } from '#administration/audit_log/audit_view'
import { auditLog, type AuditFilter } from '#audit/queries/audit_log'
import { CSV_BOM, csvLine } from '#core/csv_cell'

const CHUNK = 1000
const COLUMNS = ['sequence', 'time', 'who', 'what', 'subject', 'changes', 'address'] as const

/** The whole log, newest first, read and written a piece at a time. */
export function auditCsv(customerId: number, filter: AuditFilter, i18n: I18n): Readable {
  return Readable.from(lines(customerId, filter, i18n))
}

async function* lines(customerId: number, filter: AuditFilter, i18n: I18n) {
  yield CSV_BOM + csvLine(COLUMNS.map((column) => i18n.t(`audit_log.${column}`)))
  let olderThan: number | undefined
  do {
    const page = await auditLog(customerId, filter, { olderThan, size: CHUNK })
    for (const entry of page.entries) yield csvLine(cells(auditRow(entry, i18n)))
    olderThan = page.olderThan ?? undefined
  } while (olderThan !== undefined)
}

function cells(row: AuditRow): string[] {
  const who = row.whoKind ? `${row.who} (${row.whoKind})` : row.who
  const changes = row.changes.map(({ field, before, after }) => `${field}: ${before} → ${after}`)
  return [
    ...[String(row.sequence), row.time, who, row.what, row.subject],
    ...[changes.join('; '), row.address ?? ''],
  ]
}
