import db from '@adonisjs/lucid/services/db'
import type { Role } from '#access/models/user'

const PER_PAGE = 25

export interface UserRow {
  name: string
  role: Role
  department: string | null
  extension: string | null
  mobileNumber: string | null
  isBlocked: boolean
}

interface Row {
  first_name: string
  last_name: string
  role: Role
  department: string | null
  extension: string | null
  mobile_number: string | null
  blocked_at: unknown
}

/** Everybody at the customer, blocked users included. Leans on `users (customer_id, last_name)`. */
export async function usersOfCustomer(customerId: number, page: number) {
  const found = await db
    .from('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .where('users.customer_id', customerId)
    .select('first_name', 'last_name', 'role', 'extension', 'mobile_number', 'blocked_at')
    .select('departments.name as department')
    .orderBy('last_name')
    .orderBy('first_name')
    .paginate(page, PER_PAGE)
  const users = found.all().map(userRow)
  return { users, total: found.total, pages: { current: page, last: found.lastPage } }
}

function userRow(row: Row): UserRow {
  return {
    name: `${row.first_name} ${row.last_name}`,
    role: row.role,
    department: row.department,
    extension: row.extension,
    mobileNumber: row.mobile_number,
    isBlocked: row.blocked_at !== null,
  }
}
