import type { HttpContext } from '@adonisjs/core/http'
import { renderMarkdown } from '#notices/markdown'
import { dateAndTime, publicationRow } from '#notices/publication_view'
import { acceptancesOf } from '#notices/queries/acceptances'
import { publishedOf } from '#notices/queries/publications'

/** The service terms, all versions, and who at the own company accepted them when. */
export default class TermsController {
  async show({ customer, i18n, view }: HttpContext) {
    const at = Date.now()
    const versions = await publishedOf('terms', at)
    const acceptances = await acceptancesOf(customer.id)
    const numbers = new Map(versions.map(({ id, number }) => [id, number]))
    return view.render('pages/notices/terms', {
      versions: versions.map((terms) => ({
        ...publicationRow(terms, i18n, at),
        html: renderMarkdown(terms.textIn(i18n.locale)),
      })),
      acceptances: acceptances.map((one) => ({
        ...{ name: one.userName, number: numbers.get(one.publicationId) ?? null },
        date: dateAndTime(one.acceptedAt, i18n),
      })),
    })
  }
}
