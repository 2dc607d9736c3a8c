import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { CheckSession } from '#access/actions/check_session'
import { endedNotice } from '#access/controllers/ended_notice'
import { beginSession, deviceOf, leave } from '#access/controllers/log_in'
import type User from '#access/models/user'
import { readKey, SESSION_KEY } from '#access/session_key'
import type { UserSession } from '#access/user_session'
import { SystemClock } from '#core/clock'

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** The login that the request leans on; there when somebody is logged in. */
    userSession?: UserSession
  }
}

/** Who asks? Nobody is fine. Asked anew at every request, so that a blocked user's session ends at once (terms 5, 6). */
@inject()
export default class CurrentUserMiddleware {
  constructor(private clock: SystemClock) {}

  async handle(ctx: HttpContext, next: NextFn) {
    await ctx.auth.check()
    if (ctx.auth.user) await this.#admit(ctx, ctx.auth.user)
    return next()
  }

  async #admit(ctx: HttpContext, user: User) {
    const key = readKey(ctx.session.get(SESSION_KEY))
    const outcome = await new CheckSession(this.clock).execute(user, key, deviceOf(ctx))
    if (!outcome.ok) return leave(ctx, endedNotice(outcome.refusal))
    if (outcome.value) ctx.userSession = outcome.value
    else await beginSession(ctx, user, { isRemembered: false, clock: this.clock })
  }
}
