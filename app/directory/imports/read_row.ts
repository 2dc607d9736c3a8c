/** What one row says about a person, and what is wrong with it. Empty cells say nothing: they change nothing. */
import { originalText } from '#core/csv_cell'
import { isExtension } from '#directory/extensions'
import { toMobileNumber } from '#directory/mobile_number'
import type { PersonRole } from '#directory/person_input'
import type { Column, Field } from './columns.ts'
import type { Row } from './table.ts'

export interface RowProblem {
  field: Field | 'line'
  /** i18n `imports.problem.<problem>`. */
  problem: string
  /** What stood there; or the line that says the same. */
  value?: string
}

export type PersonValues = Partial<Record<Exclude<Field, 'role'>, string>> & { role?: PersonRole }

export interface ReadRow {
  line: number
  values: PersonValues
  problems: RowProblem[]
}

const ROLES: Record<string, PersonRole> = {
  'kontaktperson': 'contact_person',
  'contact person': 'contact_person',
  'sentralbordoperatør': 'operator',
  'operatør': 'operator',
  'operator': 'operator',
  'bruker': 'user',
  'ansatt': 'user',
  'user': 'user',
  'employee': 'user',
}

const LONGEST: Partial<Record<Field, number>> = {
  ...{ firstName: 80, lastName: 80, title: 80, department: 80, username: 120, email: 190 },
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
/** What a spreadsheet makes of a long number in a narrow column: digits are lost. */
const SCIENTIFIC = /^\d([.,]\d+)?e\+?\d+$/i

export function readRow({ line, cells }: Row, columns: readonly (Column | null)[]): ReadRow {
  const texts: Partial<Record<Column, string>> = {}
  for (const [place, column] of columns.entries()) {
    const text = cleaned(cells[place] ?? '')
    if (column && text !== '') texts[column] = text
  }
  const { name, ...rest } = texts
  const said: Partial<Record<Field, string>> = { ...nameParts(name), ...rest }
  const read: ReadRow = { line, values: {}, problems: [] }
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    read.problems.push({ field: 'line', problem: 'too_many_cells' })
  }
  for (const [field, text] of Object.entries(said)) readField(read, field as Field, text)
  if (!said.firstName) read.problems.push({ field: 'firstName', problem: 'missing' })
  if (!said.lastName) read.problems.push({ field: 'lastName', problem: 'missing' })
  if (!said.username && !said.email) {
    read.problems.push({ field: 'username', problem: 'username_missing' })
  }
  return read
}

/** Without what spreadsheets put around: hard blanks, `="0101"`, the apostrophe that says text. */
function cleaned(cell: string): string {
  const text = originalText(cell)
    .replace(/[\u00A0\u202F]/g, ' ')
    .normalize('NFC')
    .trim()
  return (/^="(.*)"$/.exec(text)?.[1] ?? text).trim()
}

function nameParts(name: string | undefined): Partial<Record<Field, string>> {
  const [, firstName, lastName] = /^(.+)\s(\S+)$/.exec(name ?? '') ?? []
  if (lastName) return { firstName, lastName }
  return name ? { firstName: name } : {}
}

function readField({ values, problems }: ReadRow, field: Field, text: string): void {
  const wrong = (problem: string) => problems.push({ field, problem, value: text.slice(0, 60) })
  if (text.length > (LONGEST[field] ?? 200)) return void wrong('too_long')
  const whole = text.replace(/[.,]0+$/, '')
  switch (field) {
    case 'role': {
      const role = ROLES[text.toLowerCase()]
      if (!role) return void wrong('role_unknown')
      values.role = role
      return
    }
    case 'email':
      if (!EMAIL.test(text)) return void wrong('email_invalid')
      values.email = text.toLowerCase()
      return
    case 'username':
      if (/\s/.test(text)) return void wrong('username_invalid')
      values.username = text.toLowerCase()
      return
    case 'mobileNumber': {
      if (SCIENTIFIC.test(text)) return void wrong('spoiled_number')
      const number = toMobileNumber(whole)
      if (!number) return void wrong('mobile_number_invalid')
      values.mobileNumber = number
      return
    }
    case 'extension':
      if (!isExtension(whole)) return void wrong('extension_invalid')
      values.extension = whole
      return
    default:
      values[field] = text
  }
}
