/** CSV that opens well in a spreadsheet, and does nothing there (privacy 12). */
import { stringify } from 'csv-stringify/sync'

export type CsvCell = string | number | boolean | null

/** Says UTF-8 to Excel, which takes a file without it for the machine's own letters. */
export const CSV_BOM = '\uFEFF'

export const CSV_TYPE = 'text/csv; charset=utf-8'

/** What a spreadsheet takes for a formula, wide forms included, also after blanks and apostrophes (OWASP, CSV injection). */
const FORMULA = /^[\s']*[\t\r\n=+\-@＝＋－＠]/

/** An apostrophe in front makes it text to a spreadsheet. `originalText` takes back exactly this, whatever the text. */
export function neutralText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** What `neutralText` was given; text that it left alone comes back as it is. */
export function originalText(text: string): string {
  return text.startsWith(`'`) && FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** One line, its end included: semicolons as Excel wants them in Norway, text neutralised, numbers as they are. */
export function csvLine(cells: readonly CsvCell[]): string {
  const neutral = cells.map((cell) => (typeof cell === 'string' ? neutralText(cell) : cell))
  return stringify([neutral], {
    delimiter: ';',
    record_delimiter: 'windows',
    cast: { boolean: String },
  })
}

/** A whole file. One too long for memory is sent line by line: `CSV_BOM`, then `csvLine`s. */
export function csvFile(rows: Iterable<readonly CsvCell[]>): string {
  return CSV_BOM + Array.from(rows, csvLine).join('')
}
