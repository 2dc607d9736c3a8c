import type User from '#access/models/user'
import type { PersonInput, PersonRole } from '#directory/person_input'

/** A person as an editor is shown them. */
export function inputOf(user: User): PersonInput {
  const { firstName, lastName, username, email, mobileNumber } = user
  const { title, departmentId, extension, role } = user
  return {
    ...{ firstName, lastName, username, email, mobileNumber },
    ...{ title, departmentId, extension, role: role as PersonRole },
  }
}
