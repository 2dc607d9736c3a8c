import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Department from '#directory/models/department'

/**
 * Which of the customer's departments is called so, large letters or small? Compared here, because SQLite knows no other letters
 * than English ones. Leans on `departments (customer_id, name)`.
 */
export async function departmentNamed(
  customerId: number,
  name: string,
  client: TransactionClientContract
): Promise<Department | null> {
  const departments = await Department.query({ client }).where({ customerId })
  return departments.find((one) => inSmallLetters(one.name) === inSmallLetters(name)) ?? null
}

const inSmallLetters = (name: string) => name.trim().toLocaleLowerCase('nb')
