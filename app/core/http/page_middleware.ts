import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { frame } from '#core/http/page_frame'

/** Pages are made for one person and one moment: framed, and kept by nobody on the way (ASVS 14.3). */
export default class PageMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    frame(ctx)
    ctx.response.header('Cache-Control', 'no-store')
    return next()
  }
}
