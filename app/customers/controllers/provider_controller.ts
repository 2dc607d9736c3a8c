import type { HttpContext } from '@adonisjs/core/http'
import { pageNumber } from '#core/http/page_number'
import { customersOverview } from '#customers/queries/customers_overview'

/** Where provider staff begin: all customers. */
export default class ProviderController {
  async show({ request, view }: HttpContext) {
    const { page = 1 } = await request.validateUsing(pageNumber)
    return view.render('pages/customers/customers', await customersOverview(page, Date.now()))
  }
}
