import type { I18n } from '@adonisjs/i18n'
import { problemInWords } from '#directory/imports/people_csv'
import type { ImportLine } from '#directory/imports/queries/import_of'

const COLORS = { new: 'success', changed: 'info', unchanged: 'neutral', error: 'danger' }

/** One line in the reader's language. */
export function lineView(line: ImportLine, i18n: I18n) {
  const { values, kind, changes, problems, outcome, refusal } = line
  const name = [values.firstName, values.lastName].filter(Boolean).join(' ')
  const role = (value: string | null) => (value ? i18n.t(`access.roles.${value}`) : null)
  return {
    ...{ line: line.line, kind, name, color: COLORS[kind] },
    username: values.username ?? values.email ?? '',
    problems: problems.map((problem) => problemInWords(problem, i18n)),
    changes: changes.map(({ field, before, after }) => ({
      field: i18n.t(`imports.field.${field}`),
      before: (field === 'role' ? role(before) : before) ?? '–',
      after: field === 'role' ? role(after) : after,
    })),
    outcome,
    refusal: refusal && i18n.t(`imports.problem.${refusal}`, { value: '' }),
  }
}
