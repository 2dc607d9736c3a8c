import type { HttpContext } from '@adonisjs/core/http'
import User from '#access/models/user'
import type { ChangedPeople } from '#administration/people/actions/change_people'
import type { ChangeOfMany } from '#administration/people/change_of_many'

type Told = ChangedPeople & { what: ChangeOfMany['what'] }

/** What became of the change that was just made, and who stayed as they were for which reason; null when none was. */
export async function changedPeople({ customer, session }: HttpContext) {
  const told: Told | undefined = session.flashMessages.get('changedPeople')
  if (!told) return null
  const ids = Object.values(told.refused).flat()
  const people = await User.query().where('customerId', customer.id).whereIn('id', ids)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const refused = Object.entries(told.refused).flatMap(([refusal, userIds]) =>
    userIds.map((id) => ({ refusal, name: names.get(id) ?? String(id) }))
  )
  return { what: told.what, changed: told.changed, refused }
}
