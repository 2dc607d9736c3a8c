import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { ResetPassword } from '#access/actions/reset_password'
import { rememberDevice } from '#access/controllers/known_device'
import { shortestPasswordOf } from '#access/passwords/new_password_problem'
import { pendingReset } from '#access/queries/pending_reset'
import { passwordReset } from '#access/validators/passwords'
import { SystemClock } from '#core/clock'

/** Session key: the link's secret. It leaves the address at once, so that neither history nor referrer keeps it. */
const RESET_TOKEN = 'password_reset'

/** Choosing a new password with the link from the mail. */
@inject()
export default class PasswordResetController {
  constructor(private clock: SystemClock) {}

  take({ params, response, session }: HttpContext) {
    session.put(RESET_TOKEN, String(params.token).slice(0, 64))
    return response.redirect().toPath('/password/reset')
  }

  async show(ctx: HttpContext) {
    return this.#form(ctx)
  }

  async store(ctx: HttpContext) {
    const { request, response, session } = ctx
    const { newPassword: fresh } = await request.validateUsing(passwordReset)
    const token = session.get(RESET_TOKEN, '')
    const reset = { token, fresh, address: request.ip() }
    const outcome = await new ResetPassword(this.clock).execute(reset)
    if (!outcome.ok) {
      response.status(422)
      return this.#form(ctx, outcome.refusal)
    }
    session.forget(RESET_TOKEN)
    rememberDevice(ctx, outcome.value.username)
    session.flash('notice', 'access.reset.done')
    return response.redirect().toPath('/login')
  }

  async #form({ session, view }: HttpContext, refusal?: string) {
    const pending = await pendingReset(session.get(RESET_TOKEN, ''), this.clock.now())
    if (!pending.ok) return view.render('pages/access/dead_link', { why: pending.refusal })
    const user = pending.value
    const shortest = await shortestPasswordOf(user)
    return view.render('pages/access/reset', { refusal, shortest, username: user.username })
  }
}
