import type { HttpContext } from '@adonisjs/core/http'
import { stockCounts } from '#numbers/queries/stock_counts'
import { stockPage, type StockSearch } from '#numbers/queries/stock_page'
import { browsing, searching } from '#numbers/validators/stock'

/** The provider's numbers: which are free, whose the others are, which rest. */
export default class StockController {
  async index(ctx: HttpContext) {
    const { state = null, page = 1 } = await ctx.request.validateUsing(browsing)
    return this.#show(ctx, { state, search: '', page })
  }

  /** By the first digits. The answer is one page: who does not see the number types another digit. */
  async search(ctx: HttpContext) {
    const { state = null, q: search = '' } = await ctx.request.validateUsing(searching)
    return this.#show(ctx, { state, search, page: 1 })
  }

  async #show({ view }: HttpContext, search: StockSearch) {
    const now = Date.now()
    const found = await stockPage(search, now)
    const counts = await stockCounts(now)
    return view.render('pages/numbers/stock', { ...found, ...search, counts })
  }
}
