import type { HttpContext } from '@adonisjs/core/http'
import { navigation } from '#core/http/navigation'
import { startPageOf } from '#access/start_page'

export default class StartController {
  async show(ctx: HttpContext) {
    const { role } = ctx.auth.getUserOrFail()
    return ctx.response.redirect().toPath(startPageOf(role, await navigation.for(ctx)))
  }
}
