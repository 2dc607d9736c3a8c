import db from '@adonisjs/lucid/services/db'
import type { Known, KnownPerson } from '#directory/imports/plan_rows'

/** In one query; more bindings than a statement takes are asked for in turns. */
const AT_A_TIME = 500

/** Who is at the customer already? Leans on `users (customer_id, last_name)`. */
export async function knownPeople(
  customerId: number
): Promise<Pick<Known, 'people' | 'departments'>> {
  const rows = await db
    .from('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .where('users.customer_id', customerId)
    .select('users.id', 'username', 'email', 'first_name', 'last_name', 'mobile_number')
    .select('title', 'extension', 'role', 'departments.name as department')
  const people: KnownPerson[] = rows.map((row) => ({
    ...{ id: row.id, username: row.username, email: row.email, title: row.title, role: row.role },
    ...{ firstName: row.first_name, lastName: row.last_name, mobileNumber: row.mobile_number },
    ...{ extension: row.extension, department: row.department },
  }))
  const names: { name: string }[] = await db.from('departments').where('customer_id', customerId)
  return { people, departments: new Set(names.map(({ name }) => name)) }
}

/** Which of these usernames does somebody outside the customer have? Leans on the unique index of `username`. */
export async function takenElsewhere(
  customerId: number,
  usernames: readonly string[]
): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let start = 0; start < usernames.length; start += AT_A_TIME) {
    const rows: { username: string }[] = await db
      .from('users')
      .whereIn('username', usernames.slice(start, start + AT_A_TIME))
      .where((outside) => outside.whereNot('customer_id', customerId).orWhereNull('customer_id'))
      .select('username')
    for (const { username } of rows) taken.add(username)
  }
  return taken
}
