import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#access/actions/check_credentials'
import { knownDeviceOf, rememberDevice } from '#access/controllers/known_device'
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
    const knownDevice = knownDeviceOf(ctx, username)
    const loginTry = { username, address: request.ip(), knownDevice }
    const throttle = new LoginThrottle(loginTry, this.clock)
    const wait = await throttle.count()
    if (wait > 0) return this.#tooEarly(ctx, username, Math.ceil(wait / 1000))

    const outcome = await new CheckCredentials().execute({ username, password })
    if (!outcome.ok) {
      response.status(422)
      return view.render('pages/access/login', { refusal: outcome.refusal, username })
    }

    await throttle.forget()
    await logIn(ctx, outcome.value, { isRemembered: remember !== undefined, clock: this.clock })
    if (knownDevice === null) rememberDevice(ctx, username)
    return response.redirect().toIntended('/')
  }

  async #tooEarly({ response, view }: HttpContext, username: string, seconds: number) {
    response.status(429).header('Retry-After', String(seconds))
    return view.render('pages/access/login', { refusal: 'too_early', username, seconds })
  }
}
