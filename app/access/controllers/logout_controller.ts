import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { LogOut } from '#access/actions/log_out'
import { leave } from '#access/controllers/log_in'
import { SystemClock } from '#core/clock'

@inject()
export default class LogoutController {
  constructor(private clock: SystemClock) {}

  async store(ctx: HttpContext) {
    const { auth, userSession, response } = ctx
    if (auth.user && userSession) await new LogOut(this.clock).execute(auth.user, userSession)
    await leave(ctx, 'access.logged_out')
    return response.redirect().toPath('/login')
  }
}
