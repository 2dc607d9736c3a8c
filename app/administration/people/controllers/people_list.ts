import type { HttpContext } from '@adonisjs/core/http'
import { departmentsOfCustomer } from '#directory/queries/departments_of_customer'
import { peoplePage, PEOPLE_SORTS, type PeopleFilter } from '#directory/queries/people_page'

/** Session key. */
export const PEOPLE_SEARCH = 'people_search'

/** What the list shows, and the links to its other pages and orders. */
export async function peopleList(
  { customer }: HttpContext,
  { search, ...filter }: PeopleFilter,
  page = 1
) {
  const query = queryOf(filter, search)
  return {
    ...(await peoplePage(customer.id, { search, ...filter }, page)),
    ...{ search, filter, query },
    departments: await departmentsOfCustomer(customer.id),
    isNarrowed: Boolean(search) || queryOf({ ...filter, sort: undefined }) !== '',
    sorts: PEOPLE_SORTS.map((sort) => ({
      sort,
      href: `/admin/people?${queryOf({ ...filter, sort }, search)}`,
      isChosen: sort === (filter.sort ?? 'name'),
    })),
  }
}

/** What is searched for stays out of addresses: it may be somebody's number (privacy 26). */
export function queryOf(filter: Omit<PeopleFilter, 'search'>, search?: string): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== null) query.set(name, String(value))
  }
  if (search) query.set('searching', 'true')
  return query.toString()
}
