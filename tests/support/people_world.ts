/** What tests about people need beside the world. */
import type { Actor } from '#audit/actor'
import type User from '#access/models/user'
import db from '@adonisjs/lucid/services/db'
import { system } from '#audit/actor'
import type { PersonInput } from '#directory/person_input'

export const SYSTEM = system('tests')

export const asActor = ({ id, name }: User): Actor => ({
  ...{ kind: 'user', id, name, address: '127.0.0.1' },
})

let count = 0

/** Somebody new, whose address nobody has. */
export function newcomer(facts: Partial<PersonInput> = {}): PersonInput {
  const email = `newcomer-${++count}@bedrift.example`
  return { firstName: 'Nora', lastName: 'Nykommer', email, role: 'user', ...facts }
}

export interface WrittenAudit {
  action: string
  subject_id: string
  changes: Record<string, [unknown, unknown]>
}

/** What was written in a customer's audit log, oldest first. */
export async function auditOf(customerId: number): Promise<WrittenAudit[]> {
  const rows = await db
    .from('audit_entries')
    .where('customer_id', customerId)
    .orderBy('sequence')
    .select('action', 'subject_id', 'changes')
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) }))
}

const TABLES_WITH = {
  sqlite:
    'select m.name as name from sqlite_master m join pragma_table_info(m.name) c ' +
    "where m.type = 'table' and c.name = ?",
  mysql:
    'select table_name as name from information_schema.columns ' +
    'where table_schema = database() and column_name = ?',
}

const TABLES_OWNED_BY = {
  sqlite:
    'select m.name as name from sqlite_master m join pragma_foreign_key_list(m.name) f ' +
    `where m.type = 'table' and f.on_delete = 'CASCADE' and f."table" = ? and f."from" = ?`,
  mysql:
    'select c.table_name as name from information_schema.key_column_usage c ' +
    'join information_schema.referential_constraints r on r.constraint_name = c.constraint_name ' +
    'and r.constraint_schema = c.constraint_schema and r.table_name = c.table_name ' +
    "where c.constraint_schema = database() and r.delete_rule = 'CASCADE' " +
    'and c.referenced_table_name = ? and c.column_name = ?',
}

/** Every table that has such a column. */
export const tablesWith = (column: string) => tableNames(TABLES_WITH, [column])

/** Every table whose rows the database deletes with the row that such a column names. */
export const tablesOwnedBy = (owner: string, column: string) =>
  tableNames(TABLES_OWNED_BY, [owner, column])

async function tableNames(sql: typeof TABLES_WITH, bindings: string[]): Promise<string[]> {
  const isMysql = db.connection().dialect.name === 'mysql'
  const answer = await db.rawQuery(isMysql ? sql.mysql : sql.sqlite, bindings)
  const rows: { name: string }[] = isMysql ? answer[0] : answer
  return rows.map(({ name }) => name)
}
