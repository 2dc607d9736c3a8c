import type User from '#access/models/user'
import type { ChangeOfMany } from '#administration/people/change_of_many'

/** What a change will do to somebody: `nothing` when they are so already, `yourself` when it is refused for that. */
export type Effect = ChangeOfMany['what'] | 'nothing' | 'yourself'

export function effectOn(
  person: Pick<User, 'id' | 'isBlocked' | 'departmentId'>,
  change: ChangeOfMany,
  yourId: number
): Effect {
  if (change.what === 'department') {
    return person.departmentId === change.departmentId ? 'nothing' : 'department'
  }
  if (person.id === yourId) return 'yourself'
  if (change.what === 'block' && person.isBlocked) return 'nothing'
  if (change.what === 'unblock' && !person.isBlocked) return 'nothing'
  return change.what
}
