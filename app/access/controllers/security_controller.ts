import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { showSecurity } from '#access/controllers/show_security'
import { SystemClock } from '#core/clock'

/** A user's own devices and password. */
@inject()
export default class SecurityController {
  constructor(private clock: SystemClock) {}

  async show(ctx: HttpContext) {
    return showSecurity(ctx, this.clock)
  }
}
