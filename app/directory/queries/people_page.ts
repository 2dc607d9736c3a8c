import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { norwegianLetters } from '#directory/norwegian_letters'
import type { PersonRole } from '#directory/person_input'
import { nameVariants, numberBeginnings, wordsOf } from '#directory/search_words'

export const PEOPLE_SORTS = ['name', 'role', 'department', 'extension'] as const
export const PEOPLE_STATES = ['blocked', 'no_mobile', 'never_logged_in'] as const

export interface PeopleFilter {
  search?: string
  /** 0: those who are in none. */
  department?: number
  role?: PersonRole
  state?: (typeof PEOPLE_STATES)[number]
  sort?: (typeof PEOPLE_SORTS)[number]
}

export interface PersonRow {
  id: number
  name: string
  title: string | null
  username: string
  email: string | null
  role: PersonRole
  department: string | null
  extension: string | null
  mobileNumber: string | null
  isBlocked: boolean
  hasLoggedIn: boolean
}

export const PEOPLE_PER_PAGE = 25

const NAMES = ['users.first_name', 'users.last_name']

/**
 * Who of a customer's people is meant, a page at a time; the blocked too. A word is the beginning of a word in the name, of the
 * extension, of the e-mail address or username; a number also that of the mobile number.
 * Leans on `users (customer_id, last_name)`: whatever is asked, it reads this customer's people and nobody else's.
 */
export async function peoplePage(customerId: number, filter: PeopleFilter, page: number) {
  const query = peopleQuery(customerId, filter)
  const found = await sorted(query, filter.sort).paginate(page, PEOPLE_PER_PAGE)
  const people = found.all().map(personRow)
  return { people, total: found.total, pages: { current: page, last: found.lastPage } }
}

export function peopleQuery(
  customerId: number,
  { search = '', department, role, state }: PeopleFilter
): DatabaseQueryBuilderContract {
  const query = db
    .from('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .where('users.customer_id', customerId)
    .select('users.id', 'first_name', 'last_name', 'title', 'username', 'email', 'role')
    .select('extension', 'mobile_number', 'blocked_at', 'last_login_at')
    .select('departments.name as department')
  if (department === 0) query.whereNull('users.department_id')
  else if (department !== undefined) query.where('users.department_id', department)
  if (role) query.where('users.role', role)
  if (state === 'blocked') query.whereNotNull('users.blocked_at')
  if (state === 'no_mobile') query.whereNull('users.mobile_number')
  if (state === 'never_logged_in') query.whereNull('users.last_login_at')
  return searched(query, search)
}

/** A telephone number is written with spaces, and is one word all the same. */
function searched(query: DatabaseQueryBuilderContract, search: string) {
  const numbers = numberBeginnings(search)
  if (numbers.length > 0) return query.where((any) => anyNumberBegins(any, numbers))
  for (const word of wordsOf(search)) query.where((any) => anyWordBegins(any, word))
  return query
}

function anyNumberBegins(any: DatabaseQueryBuilderContract, numbers: readonly string[]): void {
  for (const beginning of numbers) {
    any.orWhere('users.mobile_number', 'like', `${beginning}%`)
    any.orWhere('users.extension', 'like', `${beginning}%`)
  }
}

function anyWordBegins(any: DatabaseQueryBuilderContract, word: string): void {
  for (const variant of nameVariants(word)) {
    for (const column of NAMES) {
      const begins = `${column} ${norwegianLetters()} like ? escape '!'`
      any.orWhereRaw(begins, [`${variant}%`]).orWhereRaw(begins, [`% ${variant}%`])
    }
    for (const column of ['users.email', 'users.username']) {
      any.orWhereRaw(`${column} like ? escape '!'`, [`${variant}%`])
    }
  }
}

function sorted(query: DatabaseQueryBuilderContract, sort: PeopleFilter['sort'] = 'name') {
  if (sort === 'extension') query.orderByRaw('length(extension)').orderBy('extension')
  if (sort === 'role') query.orderBy('users.role')
  if (sort === 'department') query.orderBy('departments.name')
  return query.orderBy('last_name').orderBy('first_name').orderBy('users.id')
}

function personRow(row: Record<string, any>): PersonRow {
  const { id, title, username, email, role, department, extension } = row
  return {
    ...{ id, title, username, email, role, department, extension },
    name: `${row.first_name} ${row.last_name}`,
    mobileNumber: row.mobile_number,
    isBlocked: row.blocked_at !== null,
    hasLoggedIn: row.last_login_at !== null,
  }
}
