/** Who can take this? Colleagues by name, extension or department, with their live state; a typed number is dialled. */
import type Customer from '#customers/models/customer'
import { searchDirectory } from '#directory/queries/search_directory'
import { formatNumber, toDiallable } from '#numbers/e164'
import type { SwitchState } from '#switching/machine/state'
import { presenceOf } from './presence.ts'

const MOST_SHOWN = 50

export async function findColleagues(
  customer: Customer,
  state: SwitchState,
  ownUserId: number,
  search: string
) {
  const people = await searchDirectory(customer, { search, limit: MOST_SHOWN })
  const dialled = toDiallable(search)
  return {
    search,
    hasMore: people.length === MOST_SHOWN,
    outsideNumber: dialled === null ? null : { dialled, shown: formatNumber(dialled) },
    colleagues: people
      .filter(({ userId }) => userId !== ownUserId)
      .map((person) => ({ ...person, presence: presenceOf(state.members.get(person.userId)) })),
  }
}
