import db from '@adonisjs/lucid/services/db'
import { ulid } from 'ulid'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import { fileText, type FileProblem } from '#directory/imports/file_text'
import { sealed } from '#directory/imports/line_content'
import { planRows, type PlannedRow } from '#directory/imports/plan_rows'
import { knownPeople, takenElsewhere } from '#directory/imports/queries/known_people'
import { readRow, type ReadRow } from '#directory/imports/read_row'
import { readTable, type TableProblem } from '#directory/imports/table'

const KEPT_MS = 24 * 60 * 60 * 1000
const AT_A_TIME = 100

export interface UploadedList {
  fileName: string
  bytes: Uint8Array
  makesDepartments: boolean
}

/** Reads a list of people and keeps, encrypted and for a day, what it would do. Nobody is created or changed by it. */
export class StageImport {
  constructor(private clock: Clock = new SystemClock()) {}

  /** The import's id. */
  async execute(
    customer: Customer,
    { fileName, bytes, makesDepartments }: UploadedList,
    by: Actor
  ): Promise<Result<string, FileProblem | TableProblem>> {
    const text = fileText(bytes)
    if (!text.ok) return text
    const table = readTable(text.value)
    if (!table.ok) return table
    const rows = table.value.rows.map((row) => readRow(row, table.value.columns))
    const known = {
      ...(await knownPeople(customer.id)),
      takenElsewhere: await takenElsewhere(customer.id, usernamesIn(rows)),
      makesDepartments,
      byUserId: by.kind === 'user' ? by.id : null,
    }
    return done(await this.#keep(customer, fileName, planRows(rows, known), by))
  }

  async #keep(customer: Customer, fileName: string, rows: PlannedRow[], by: Actor) {
    const now = this.clock.now()
    const id = ulid(now)
    const own = { customer_id: customer.id, import_id: id }
    await db.transaction(async (client) => {
      await client.table('people_imports').insert({
        ...{ customer_id: customer.id, id, file_name: fileName.slice(0, 190), state: 'staged' },
        ...{ actor: JSON.stringify(by), created_at: now, expires_at: now + KEPT_MS },
      })
      for (let start = 0; start < rows.length; start += AT_A_TIME) {
        const lines = rows.slice(start, start + AT_A_TIME).map((row) => {
          const { line, kind, values, problems, changes, userId } = row
          return { ...own, line, kind, content: sealed({ values, problems, changes, userId }) }
        })
        await client.table('people_import_lines').multiInsert(lines)
      }
    })
    return id
  }
}

function usernamesIn(rows: readonly ReadRow[]): string[] {
  return rows.flatMap(({ values }) => values.username ?? values.email ?? [])
}
