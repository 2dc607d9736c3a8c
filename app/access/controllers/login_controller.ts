import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#access/actions/check_credentials'
import { logIn } from '#access/controllers/log_in'
import { LoginThrottle } from '#access/login_throttle'
import { login } from '#access/validators/login'
import { SystemClock } from '#core/clock'

@inject()
export default class LoginController {
  constructor(private clock: SystemClock) {}

  async show({ auth, response, view }: HttpContext) {
    if (auth.user) return response.redirect().toPath('/')
    return view.render('pages/access/login')
  }

  async store(ctx: HttpContext) {
    const { request, response, view } = ctx
    const { username, password, remember } = await request.validateUsing(login)
    const throttle = new LoginThrottle(username, request.ip())
    await throttle.count()

    const outcome = await new CheckCredentials().execute({ username, password })
    if (!outcome.ok) {
      response.status(422)
      return view.render('pages/access/login', { refusal: outcome.refusal, username })
    }

    await throttle.forget()
    await logIn(ctx, outcome.value, { isRemembered: remember !== undefined, clock: this.clock })
    return response.redirect().toIntended('/')
  }
}
