import type { HttpContext } from '@adonisjs/core/http'
import { GuessThrottle } from '#access/step_up/guess_throttle'
import { INTERRUPTED } from '#access/step_up/middleware/step_up_middleware'
import { PROVED_AT } from '#access/step_up/proof'
import { confirmation } from '#access/step_up/validators/confirmation'

/** Proving once more who one is, before something that matters. */
export default class ConfirmController {
  async show({ view }: HttpContext) {
    return view.render('pages/second_factor/confirm')
  }

  async store({ auth, request, response, session, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const { password } = await request.validateUsing(confirmation)
    const throttle = new GuessThrottle(user.id)
    await throttle.count()
    if (!(await user.verifyPassword(password))) {
      response.status(422)
      return view.render('pages/second_factor/confirm', { refusal: 'wrong_password' })
    }
    await throttle.forget()
    session.put(PROVED_AT, Date.now())
    if (session.pull(INTERRUPTED)) session.flash('notice', 'step_up.once_more')
    return response.redirect().toIntended('/')
  }
}
