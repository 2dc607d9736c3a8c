import db from '@adonisjs/lucid/services/db'
import { unsealed, type LineContent } from '#directory/imports/line_content'
import type { PlanKind } from '#directory/imports/plan_rows'

const PER_PAGE = 50

export interface PeopleImport {
  id: string
  fileName: string
  state: 'staged' | 'running' | 'done'
  counts: Record<PlanKind | 'all' | 'handled' | 'created' | 'updated' | 'refused', number>
}

export interface ImportLine extends LineContent {
  line: number
  kind: PlanKind
  outcome: string | null
  refusal: string | null
}

/** One import of the customer's that has not expired, with how many lines are what; null when there is none. */
export async function importOf(
  customerId: number,
  id: string,
  now: number
): Promise<PeopleImport | null> {
  const row = await db
    .from('people_imports')
    .where({ customer_id: customerId, id })
    .where('expires_at', '>', now)
    .first()
  if (!row) return null
  return {
    ...{ id, fileName: row.file_name, state: row.state },
    counts: await countsOf(customerId, id),
  }
}

async function countsOf(customerId: number, id: string): Promise<PeopleImport['counts']> {
  const counts = {
    ...{ new: 0, changed: 0, unchanged: 0, error: 0, all: 0 },
    ...{ handled: 0, created: 0, updated: 0, refused: 0 },
  }
  const rows: { kind: PlanKind; outcome: string | null; amount: number | string }[] = await db
    .from('people_import_lines')
    .where({ customer_id: customerId, import_id: id })
    .groupBy('kind', 'outcome')
    .select('kind', 'outcome')
    .count('* as amount')
  for (const { kind, outcome, amount } of rows) {
    counts[kind] += Number(amount)
    counts.all += Number(amount)
    if (outcome !== null) counts.handled += Number(amount)
    if (outcome === 'created' || outcome === 'updated' || outcome === 'refused') {
      counts[outcome] += Number(amount)
    }
  }
  return counts
}

/** Those lines of one kind, or all; leans on `people_import_lines (customer_id, import_id, kind, line)`. */
export async function linesOf(
  customerId: number,
  id: string,
  { kind, page }: { kind?: PlanKind; page: number }
) {
  const query = ofImport(customerId, id)
  if (kind) query.where('kind', kind)
  const found = await query.paginate(page, PER_PAGE)
  return { lines: found.all().map(lineOf), pages: { current: page, last: found.lastPage } }
}

export async function allLinesOf(customerId: number, id: string): Promise<ImportLine[]> {
  const rows = await ofImport(customerId, id)
  return rows.map(lineOf)
}

function ofImport(customerId: number, id: string) {
  return db
    .from('people_import_lines')
    .where({ customer_id: customerId, import_id: id })
    .orderBy('line')
}

function lineOf(row: {
  line: number
  kind: PlanKind
  outcome: string | null
  refusal: string | null
  content: string
}): ImportLine {
  const { line, kind, outcome, refusal } = row
  return { line, kind, outcome, refusal, ...unsealed(row.content) }
}
