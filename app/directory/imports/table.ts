/** The rows of a CSV file, by line number. */
import { parse, type InfoRecord } from 'csv-parse/sync'
import { done, refused, type Result } from '#core/result'
import { columnOf, headerProblem, type Column, type HeaderProblem } from './columns.ts'

export const MOST_LINES = 5000

export interface Row {
  /** Where it begins in the file, counted from 1. */
  line: number
  cells: string[]
}

export interface Table {
  columns: (Column | null)[]
  /** Headings that mean nothing here; their columns are left out. */
  unknown: string[]
  rows: Row[]
}

export type TableProblem = HeaderProblem | 'quote_not_closed' | 'only_header' | 'too_many_lines'

const DELIMITERS = [';', ',', '\t', '|']

export function readTable(text: string): Result<Table, TableProblem> {
  const said = /^sep=(.)\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const read = records(body, said?.[1] ?? delimiterOf(body), said ? 1 : 0)
  if (!read) return refused('quote_not_closed')
  const [header, ...rows] = read
  const columns = header.cells.map(columnOf)
  const problem = headerProblem(columns)
  if (problem) return refused(problem)
  if (rows.length === 0) return refused('only_header')
  if (rows.length > MOST_LINES) return refused('too_many_lines')
  const unknown = header.cells.filter((heading, i) => heading.trim() && columns[i] === null)
  return done({ columns, unknown, rows })
}

/** The one by which most headings are known; between equals, the one that splits most. */
function delimiterOf(text: string): string {
  const heading = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const score = (delimiter: string) => {
    const cells = records(heading, delimiter, 0)?.[0]?.cells ?? []
    return cells.filter((cell) => columnOf(cell)).length * 100 + cells.length
  }
  return DELIMITERS.toSorted((a, b) => score(b) - score(a))[0]
}

/** Null when a quotation mark is never closed. Blank lines are passed over. */
function records(text: string, delimiter: string, linesBefore: number): Row[] | null {
  const options = { delimiter, info: true, relax_column_count: true, relax_quotes: true } as const
  try {
    const found = parse(text, options) as unknown as { record: string[]; info: InfoRecord }[]
    let line = linesBefore + 1
    const rows = found.map(({ record, info }) => {
      const row = { line, cells: record }
      line = linesBefore + info.lines + 1
      return row
    })
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return null
    }
    throw error
  }
}
