/** The audit log in the reader's language, times in Norway. */
import type { I18n } from '@adonisjs/i18n'
import type { Facts } from '#audit/audit_event'
import type { LoggedEntry } from '#audit/queries/audit_log'
import { TIME_ZONE } from '#core/norwegian_time'

export interface AuditRow {
  sequence: number
  time: string
  who: string
  /** Staff, programs and the system are said to be that; null for the customer's own people. */
  whoKind: string | null
  what: string
  subject: string
  changes: { field: string; before: string; after: string }[]
  address: string | null
}

export function auditRow(entry: LoggedEntry, i18n: I18n): AuditRow {
  const kind = entry.actorKind === 'user' ? null : entry.actorKind
  return {
    sequence: entry.sequence,
    time: i18n.formatDate(new Date(entry.at), {
      dateStyle: 'medium',
      timeStyle: 'medium',
      timeZone: TIME_ZONE,
    }),
    who: entry.actorName,
    whoKind: kind && i18n.t(`audit_log.actors.${kind}`),
    what: i18n.t(`audit.${entry.action}`, { subject: entry.subjectName }, entry.action),
    subject: entry.subjectName,
    changes: Object.entries(entry.changes).map(([field, [before, after]]) => ({
      field: i18n.t(`audit.fields.${field}`, {}, field),
      before: valueInWords(before, i18n),
      after: valueInWords(after, i18n),
    })),
    address: entry.address,
  }
}

function valueInWords(value: Facts[string], i18n: I18n): string {
  if (value === null || value === '') return i18n.t('audit_log.nothing')
  if (typeof value === 'boolean') return i18n.t(value ? 'audit_log.yes' : 'audit_log.no')
  return Array.isArray(value) ? value.join(', ') : String(value)
}
