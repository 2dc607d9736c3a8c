import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'
import type User from '#access/models/user'
import { isExtension } from '#directory/extensions'
import { toMobileNumber } from '#directory/mobile_number'
import Department from '#directory/models/department'
import type { PersonInput, PersonRefusal } from '#directory/person_input'

export type PersonColumns = Pick<
  User,
  | ('firstName' | 'lastName' | 'title' | 'username' | 'email' | 'mobileNumber')
  | ('extension' | 'departmentId' | 'role')
>

/** What was typed, as it is stored: nothing is null, addresses are in small letters, numbers are in E.164. */
export async function personColumns(
  customer: Customer,
  input: PersonInput,
  client: TransactionClientContract
): Promise<Result<PersonColumns, PersonRefusal>> {
  const email = written(input.email)?.toLowerCase() ?? null
  const username = written(input.username)?.toLowerCase() ?? email
  if (!username) return refused('username_missing')

  const extension = written(input.extension)
  if (extension !== null && !isExtension(extension)) return refused('extension_invalid')

  const typed = written(input.mobileNumber)
  const mobileNumber = typed && toMobileNumber(typed)
  if (typed && !mobileNumber) return refused('mobile_number_invalid')

  const departmentId = input.departmentId ?? null
  if (!(await isOwnDepartment(customer, departmentId, client))) return refused('unknown_department')

  const { firstName, lastName, role } = input
  const name = { firstName: firstName.trim(), lastName: lastName.trim() }
  const title = written(input.title)
  return done({ ...name, title, username, email, mobileNumber, extension, departmentId, role })
}

const written = (text: string | null | undefined) => text?.trim() || null

async function isOwnDepartment(
  { id: customerId }: Customer,
  id: number | null,
  client: TransactionClientContract
): Promise<boolean> {
  if (id === null) return true
  return (await Department.query({ client }).where({ customerId, id }).first()) !== null
}
