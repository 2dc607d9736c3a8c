import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import type User from '#access/models/user'
import { ProveSecondFactor } from '#access/second_factor/actions/prove_second_factor'
import { RememberDevice, REMEMBERED_FOR_DAYS } from '#access/second_factor/actions/remember_device'
import { deviceCookie } from '#access/second_factor/device_cookie'
import { hasPass, keepPass } from '#access/second_factor/pass'
import { takeChallenge } from '#access/second_factor/passkeys/challenge'
import { kindsOfFactors } from '#access/second_factor/queries/kinds_of_factors'
import { proof } from '#access/second_factor/validators/proof'
import { GuessThrottle } from '#access/step_up/guess_throttle'
import { PROVED_AT } from '#access/step_up/proof'
import { SystemClock } from '#core/clock'

/** The second half of logging in. */
@inject()
export default class AskedController {
  constructor(private clock: SystemClock) {}

  async show({ auth, session, response, view }: HttpContext) {
    const user = auth.getUserOrFail()
    if (hasPass(session, user.id)) return response.redirect().toPath('/')
    return view.render('pages/second_factor/asked', await kindsOfFactors(user.id))
  }

  async store(ctx: HttpContext) {
    const { auth, request, response, session, view } = ctx
    const user = auth.getUserOrFail()
    const { rememberDevice, passkey: answer, ...codes } = await request.validateUsing(proof)
    const challenge = takeChallenge(session, 'second_step', this.clock.now())
    const given = { ...codes, passkey: answer && { answer, challenge } }

    const throttle = new GuessThrottle(user.id)
    await throttle.count()
    const outcome = await new ProveSecondFactor(this.clock).execute(user.id, given, actorOf(ctx))
    if (!outcome.ok) {
      response.status(422)
      const refusal = outcome.refusal
      return view.render('pages/second_factor/asked', {
        ...(await kindsOfFactors(user.id)),
        refusal,
      })
    }
    await throttle.forget()
    if (rememberDevice) await this.#remember(ctx, user)
    const at = this.clock.now()
    session.regenerate()
    keepPass(session, user.id, at)
    session.put(PROVED_AT, at)
    return response.redirect().toIntended('/')
  }

  async #remember(ctx: HttpContext, { id }: User) {
    const browser = ctx.request.header('user-agent') ?? ''
    const token = await new RememberDevice(this.clock).execute(id, browser, actorOf(ctx))
    ctx.response.cookie(deviceCookie(id), token, { maxAge: `${REMEMBERED_FOR_DAYS}d` })
  }
}
