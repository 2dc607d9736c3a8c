import type { Facts } from '#audit/audit_event'
import type User from '#access/models/user'

type Person = Pick<
  User,
  | ('firstName' | 'lastName' | 'title' | 'username' | 'email' | 'mobileNumber')
  | ('extension' | 'departmentId' | 'role')
>

/** What the audit log says about a person, before and after. */
export function personFacts(person: Person): Facts {
  const { firstName, lastName, title, username, email, mobileNumber } = person
  const { extension, departmentId, role } = person
  return {
    ...{ firstName, lastName, title, username, email, mobileNumber },
    ...{ extension, departmentId, role },
  }
}

export function personSubject({
  id,
  firstName,
  lastName,
}: Pick<User, 'id' | 'firstName' | 'lastName'>) {
  return { type: 'user', id, name: `${firstName} ${lastName}` }
}
