import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ChangePassword } from '#access/actions/change_password'
import { actorOf } from '#access/controllers/actor_of'
import { showSecurity } from '#access/controllers/show_security'
import { GuessThrottle } from '#access/step_up/guess_throttle'
import { passwordStrength } from '#access/passwords/values/password_strength'
import { passwordChange } from '#access/validators/passwords'
import { SystemClock } from '#core/clock'

/** A user changes the own password. */
@inject()
export default class PasswordController {
  constructor(private clock: SystemClock) {}

  async update(ctx: HttpContext) {
    const { auth, request, response, session, userSession } = ctx
    const user = auth.getUserOrFail()
    const { currentPassword, newPassword } = await request.validateUsing(passwordChange)
    const throttle = new GuessThrottle(user.id)
    await throttle.count()

    const change = { current: currentPassword, fresh: newPassword, sessionId: userSession!.id }
    const outcome = await new ChangePassword(this.clock).execute(user, change, actorOf(ctx))
    if (outcome.ok || outcome.refusal !== 'wrong_password') await throttle.forget()
    if (!outcome.ok) {
      response.status(422)
      return showSecurity(ctx, this.clock, outcome.refusal)
    }
    session.flash('notice', `access.new_password.changed.${passwordStrength(newPassword)}`)
    return response.redirect().toPath('/me/security')
  }
}
