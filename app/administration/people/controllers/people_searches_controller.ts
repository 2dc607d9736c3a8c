import type { HttpContext } from '@adonisjs/core/http'
import { PEOPLE_SEARCH, peopleList, queryOf } from '#administration/people/controllers/people_list'
import { peopleSearch } from '#administration/people/validators/people'
import { isFragmentRequest } from '#core/http/error_page'

export default class PeopleSearchesController {
  /** While somebody types the list alone is answered, otherwise the page that shows it. */
  async store(ctx: HttpContext) {
    const { search, ...filter } = await ctx.request.validateUsing(peopleSearch)
    ctx.session.put(PEOPLE_SEARCH, search ?? '')
    if (!isFragmentRequest(ctx)) {
      return ctx.response.redirect().toPath(`/admin/people?${queryOf(filter, search)}`)
    }
    return ctx.view.render(
      'fragments/directory/people_list',
      await peopleList(ctx, { search, ...filter })
    )
  }
}
