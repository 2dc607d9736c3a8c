import type { HttpContext } from '@adonisjs/core/http'
import Customer from '#customers/models/customer'
import { dateAndTime, publicationRow } from '#notices/publication_view'
import { acceptancesOf } from '#notices/queries/acceptances'
import { publishedOf } from '#notices/queries/publications'

/** For provider staff: what this customer has been told, and which terms it has accepted. */
export default class CustomerTermsController {
  async show({ i18n, params, view }: HttpContext) {
    const at = Date.now()
    const customer = await Customer.findOrFail(params.customer)
    const [terms, notices, acceptances] = [
      await publishedOf('terms', at),
      await publishedOf('notice', at),
      await acceptancesOf(customer.id),
    ]
    return view.render('pages/notices/customer', {
      customer,
      notices: notices.map((notice) => publicationRow(notice, i18n, at)),
      terms: terms.map((one) => ({
        ...publicationRow(one, i18n, at),
        acceptedBy: acceptances
          .filter(({ publicationId }) => publicationId === one.id)
          .map((each) => ({ name: each.userName, date: dateAndTime(each.acceptedAt, i18n) })),
      })),
    })
  }
}
