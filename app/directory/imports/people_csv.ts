/** Lists of people as CSV, with headings that an import knows again. */
import type { I18n } from '@adonisjs/i18n'
import { csvFile, type CsvCell } from '#core/csv_cell'
import { FIELDS, type Field } from './columns.ts'
import type { KnownPerson } from './plan_rows.ts'
import type { ImportLine } from './queries/import_of.ts'

const headings = (i18n: I18n) => FIELDS.map((field) => i18n.t(`imports.field.${field}`))

/** Only headings: ready to be filled in. */
export function templateCsv(i18n: I18n): string {
  return csvFile([headings(i18n)])
}

export function peopleCsv(people: readonly KnownPerson[], i18n: I18n): string {
  return csvFile([
    headings(i18n),
    ...people.map((person) => FIELDS.map((field) => shown(field, person[field], i18n))),
  ])
}

/** What was in the file, and what became of each line. */
export function resultCsv(lines: readonly ImportLine[], i18n: I18n): string {
  const rows = lines.map((line): CsvCell[] => {
    const cells = FIELDS.map((field) => shown(field, line.values[field] ?? null, i18n))
    return [line.line, ...cells, i18n.t(`imports.outcome.${line.outcome}`), why(line, i18n)]
  })
  const more = [i18n.t('imports.result'), i18n.t('imports.why')]
  return csvFile([[i18n.t('imports.line'), ...headings(i18n), ...more], ...rows])
}

function shown(field: Field, value: string | null, i18n: I18n): CsvCell {
  return field === 'role' && value ? i18n.t(`access.roles.${value}`) : value
}

function why({ problems, refusal }: ImportLine, i18n: I18n): string {
  if (problems.length > 0) return problems.map((one) => problemInWords(one, i18n)).join(' ')
  return refusal ? i18n.t(`imports.problem.${refusal}`, { value: '' }) : ''
}

export function problemInWords(
  { field, problem, value = '' }: ImportLine['problems'][number],
  i18n: I18n
): string {
  const what = i18n.t(`imports.field.${field}`)
  return `${what}: ${i18n.t(`imports.problem.${problem}`, { value })}`
}
