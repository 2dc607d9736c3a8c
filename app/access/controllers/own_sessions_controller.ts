import { inject } from '@adonisjs/core'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { EndOwnSessions } from '#access/actions/end_own_sessions'
import { actorOf } from '#access/controllers/actor_of'
import { SystemClock } from '#core/clock'

/** Ends a user's own logins on other devices. */
@inject()
export default class OwnSessionsController {
  constructor(private clock: SystemClock) {}

  async destroy(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const end = new EndOwnSessions(this.clock)
    const outcome = await end.one(auth.getUserOrFail(), params.session, actorOf(ctx))
    if (!outcome.ok) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', 'access.security.ended_one')
    return response.redirect().toPath('/me/security')
  }

  async destroyOthers(ctx: HttpContext) {
    const { auth, response, session, userSession } = ctx
    const end = new EndOwnSessions(this.clock)
    await end.othersThan(auth.getUserOrFail(), userSession!.id, actorOf(ctx))
    session.flash('notice', 'access.security.ended_others')
    return response.redirect().toPath('/me/security')
  }
}
