import type { I18n } from '@adonisjs/i18n'
import type { Infer } from '@vinejs/vine/types'
import { auditRow } from '#administration/audit_log/audit_view'
import type { auditFilter, auditPage } from '#administration/audit_log/validators'
import { auditLog, type AuditFilter } from '#audit/queries/audit_log'
import { kindsOfActions } from '#audit/queries/kinds_of_actions'
import { endOfDay, startOfDay } from '#core/norwegian_time'

type Asked = Infer<typeof auditFilter>

/** One page of a log, with what its filter form shows. */
export async function readLog(customerId: number, asked: Infer<typeof auditPage>, i18n: I18n) {
  const { olderThan, ...filter } = asked
  const page = await auditLog(customerId, filterFrom(asked), { olderThan })
  const words = wordsOf(filter)
  const kinds = await kindsOfActions(customerId)
  return {
    rows: page.entries.map((entry) => auditRow(entry, i18n)),
    next: page.olderThan === null ? null : queryOf({ ...words, olderThan: String(page.olderThan) }),
    isFirst: olderThan === undefined,
    filter: words,
    query: queryOf(words),
    kinds: kinds.map((kind) => ({
      value: kind,
      label: i18n.t(`audit.kinds.${kind}`, {}, kind),
    })),
  }
}

export function filterFrom({ kind, name, from, to }: Asked): AuditFilter {
  return { kind, name, from: from && startOfDay(from), until: to && endOfDay(to) }
}

/** As it stood in the form. */
function wordsOf({ kind = '', name = '', from, to }: Asked): Record<string, string> {
  return { kind, name, from: dayOf(from), to: dayOf(to) }
}

const dayOf = (date?: Date) => date?.toISOString().slice(0, 10) ?? ''

const queryOf = (words: Record<string, string>) =>
  new URLSearchParams(Object.entries(words).filter(([, value]) => value !== '')).toString()
