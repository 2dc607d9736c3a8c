import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { ConfirmIdentity } from '#access/step_up/actions/confirm_identity'
import { takeChallenge } from '#access/second_factor/passkeys/challenge'
import { kindsOfFactors } from '#access/second_factor/queries/kinds_of_factors'
import { confirmation } from '#access/second_factor/validators/proof'
import { GuessThrottle } from '#access/step_up/guess_throttle'
import { INTERRUPTED } from '#access/step_up/middleware/step_up_middleware'
import { PROVED_AT } from '#access/step_up/proof'
import { SystemClock } from '#core/clock'

/** Proving once more who one is, before something that matters. */
@inject()
export default class ConfirmController {
  constructor(private clock: SystemClock) {}

  async show({ auth, view }: HttpContext) {
    const kinds = await kindsOfFactors(auth.getUserOrFail().id)
    return view.render('pages/second_factor/confirm', kinds)
  }

  async store(ctx: HttpContext) {
    const { auth, request, response, session, view } = ctx
    const user = auth.getUserOrFail()
    const { passkey: answer, ...typed } = await request.validateUsing(confirmation)
    const challenge = takeChallenge(session, 'confirm', this.clock.now())
    const given = { ...typed, passkey: answer && { answer, challenge } }

    const throttle = new GuessThrottle(user.id)
    await throttle.count()
    const outcome = await new ConfirmIdentity(this.clock).execute(user, given, actorOf(ctx))
    if (!outcome.ok) {
      response.status(422)
      const refusal = outcome.refusal
      return view.render('pages/second_factor/confirm', {
        ...(await kindsOfFactors(user.id)),
        refusal,
      })
    }
    await throttle.forget()
    session.put(PROVED_AT, this.clock.now())
    if (session.pull(INTERRUPTED)) session.flash('notice', 'step_up.once_more')
    return response.redirect().toIntended('/')
  }
}
