import { errors, type HttpContext } from '@adonisjs/core/http'
import Publication from '#notices/models/publication'
import { renderMarkdown } from '#notices/markdown'
import { publicationRow } from '#notices/publication_view'
import { publishedOf } from '#notices/queries/publications'

/** What the provider tells everybody at its customers. */
export default class NoticesController {
  async index({ i18n, view }: HttpContext) {
    const at = Date.now()
    const notices = await publishedOf('notice', at)
    const rows = notices.map((notice) => publicationRow(notice, i18n, at))
    return view.render('pages/notices/notices', { rows })
  }

  async show({ i18n, params, request, view }: HttpContext) {
    const at = Date.now()
    const notice = await Publication.query()
      .where({ id: params.publication, kind: 'notice' })
      .where('publishedAt', '<=', at)
      .first()
    if (!notice) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    return view.render('pages/notices/notice', {
      row: publicationRow(notice, i18n, at),
      html: renderMarkdown(notice.textIn(i18n.locale)),
    })
  }
}
