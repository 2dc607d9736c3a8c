import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import type Customer from '#customers/models/customer'
import { norwegianLetters } from '#directory/norwegian_letters'
import { nameVariants, wordsOf } from '#directory/search_words'

export interface DirectoryRow {
  userId: number
  name: string
  title: string | null
  department: string | null
  extension: string | null
  /** E.164 with plus. */
  mobileNumber: string | null
}

interface Row {
  id: number
  first_name: string
  last_name: string
  title: string | null
  department: string | null
  extension: string | null
  mobile_number: string | null
}

const SEARCHED = ['users.first_name', 'users.last_name', 'departments.name', 'users.extension']

/**
 * Which colleagues match every word of `search`, by the beginning of a word in their name or department, or of the extension?
 * Nothing to search for is everyone. In alphabetical order, at most `limit`. Blocked users are not colleagues to call.
 * Leans on `users (customer_id, last_name)`: it reads this customer's people and nobody else's, in the order they are shown.
 */
export async function searchDirectory(
  customer: Customer,
  { search, limit }: { search: string; limit: number }
): Promise<DirectoryRow[]> {
  const query = db
    .from('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .where('users.customer_id', customer.id)
    .whereNull('users.blocked_at')
    .select('users.id', 'first_name', 'last_name', 'title', 'extension', 'mobile_number')
    .select('departments.name as department')
    .orderBy('last_name')
    .orderBy('first_name')
    .limit(limit)
  for (const word of wordsOf(search)) query.where((any) => anyBegins(any, word))
  const rows: Row[] = await query
  return rows.map(directoryRow)
}

/** Some word in some column begins so. */
function anyBegins(any: DatabaseQueryBuilderContract, word: string): void {
  for (const column of SEARCHED) {
    for (const variant of nameVariants(word)) {
      const begins = `${column} ${norwegianLetters()} like ? escape '!'`
      any.orWhereRaw(begins, [`${variant}%`]).orWhereRaw(begins, [`% ${variant}%`])
    }
  }
}

function directoryRow(row: Row): DirectoryRow {
  return {
    userId: row.id,
    name: `${row.first_name} ${row.last_name}`,
    title: row.title,
    department: row.department,
    extension: row.extension,
    mobileNumber: row.mobile_number,
  }
}
