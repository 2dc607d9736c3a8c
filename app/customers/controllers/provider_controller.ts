import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { isFragmentRequest } from '#core/http/error_page'
import { customersOverview, LAST_PAGE } from '#customers/queries/customers_overview'

const page = () => vine.number().withoutDecimals().min(1).max(LAST_PAGE).optional()
const listing = vine.create({ page: page() })
const searching = vine.create({ q: vine.string().trim().maxLength(80).optional(), page: page() })

/**
 * Where provider staff begin: all customers. They search by POST, because what they type may be somebody's telephone number,
 * and addresses end up in access logs and histories (privacy 26).
 */
export default class ProviderController {
  async show({ request, view }: HttpContext) {
    const { page: wanted = 1 } = await request.validateUsing(listing)
    const overview = await customersOverview('', wanted, Date.now())
    return view.render('pages/customers/customers', { search: '', ...overview })
  }

  async search(ctx: HttpContext) {
    const { q: search = '', page: wanted = 1 } = await ctx.request.validateUsing(searching)
    const template = isFragmentRequest(ctx)
      ? 'fragments/customers/customers'
      : 'pages/customers/customers'
    const overview = await customersOverview(search, wanted, Date.now())
    return ctx.view.render(template, { search, ...overview })
  }
}
