import db from '@adonisjs/lucid/services/db'

export interface DepartmentRow {
  id: number
  name: string
  version: number
  people: number
}

/**
 * Which departments are there, and how many are in each? Leans on `departments (customer_id, name)` and
 * `users (customer_id, department_id)`.
 */
export async function departmentsOfCustomer(customerId: number): Promise<DepartmentRow[]> {
  const departments: { id: number; name: string; version: number }[] = await db
    .from('departments')
    .where('customer_id', customerId)
    .select('id', 'name', 'version')
    .orderBy('name')
  const rows: { department_id: number | null; amount: number | string }[] = await db
    .from('users')
    .where('customer_id', customerId)
    .select('department_id')
    .count('* as amount')
    .groupBy('department_id')
  const amounts = new Map(rows.map((row) => [row.department_id, Number(row.amount)]))
  return departments.map((one) => ({ ...one, people: amounts.get(one.id) ?? 0 }))
}
