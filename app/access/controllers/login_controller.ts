import type { HttpContext } from '@adonisjs/core/http'
import { CheckCredentials } from '#access/actions/check_credentials'
import { LoginThrottle } from '#access/login_throttle'
import { PROVED_AT } from '#access/step_up/proof'
import { login } from '#access/validators/login'

export default class LoginController {
  async show({ auth, response, view }: HttpContext) {
    if (auth.user) return response.redirect().toPath('/')
    return view.render('pages/access/login')
  }

  async store({ auth, request, response, session, view }: HttpContext) {
    const { username, password, remember } = await request.validateUsing(login)
    const throttle = new LoginThrottle(username, request.ip())
    await throttle.count()

    const outcome = await new CheckCredentials().execute({ username, password })
    if (!outcome.ok) {
      response.status(422)
      return view.render('pages/access/login', { refusal: outcome.refusal, username })
    }

    await throttle.forget()
    await auth.use('web').login(outcome.value, remember === true)
    session.put(PROVED_AT, Date.now())
    return response.redirect().toIntended('/')
  }
}
