import vine from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'
import { isFragmentRequest } from '#core/http/error_page'
import { searchDirectory } from '#directory/queries/search_directory'

const searching = vine.create({ q: vine.string().trim().maxLength(80).optional() })

const SHOWN = 50

/** The company directory (terms 3, C6). As a page, or as the list alone while somebody types. */
export default class DirectoryController {
  async show(ctx: HttpContext) {
    const { customer, request, view } = ctx
    const { q: search = '' } = await request.validateUsing(searching)
    const found = await searchDirectory(customer, { search, limit: SHOWN + 1 })
    const people = found.slice(0, SHOWN)
    const template = isFragmentRequest(ctx)
      ? 'fragments/directory/people'
      : 'pages/directory/directory'
    return view.render(template, { search, people, hasMore: found.length > SHOWN })
  }
}
