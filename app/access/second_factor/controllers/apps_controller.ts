import { inject } from '@adonisjs/core'
import config from '@adonisjs/core/services/config'
import type { HttpContext } from '@adonisjs/core/http'
import { toDataURL } from 'qrcode'
import { actorOf } from '#access/controllers/actor_of'
import { AddApp } from '#access/second_factor/actions/add_app'
import { openSecret, sealSecret } from '#access/second_factor/app_secret'
import { showAdded } from '#access/second_factor/controllers/show_added'
import { keyUri, newSecret } from '#access/second_factor/totp'
import { newApp } from '#access/second_factor/validators/factor'
import { GuessThrottle } from '#access/step_up/guess_throttle'
import { SystemClock } from '#core/clock'

/** Session key: the secret that is being set up, sealed; the same until it works, so that what was scanned stays good. */
const SECRET = 'second_factor_secret'

@inject()
export default class AppsController {
  constructor(private clock: SystemClock) {}

  async create(ctx: HttpContext) {
    return this.#show(ctx)
  }

  async store(ctx: HttpContext) {
    const { auth, request, response, session } = ctx
    const { id } = auth.getUserOrFail()
    const { factorName: name, code } = await request.validateUsing(newApp)
    const throttle = new GuessThrottle(id)
    await throttle.count()
    const input = { name, code, secret: this.#secretFor(ctx) }
    const outcome = await new AddApp(this.clock).execute(id, input, actorOf(ctx))
    if (!outcome.ok) {
      response.status(422)
      return this.#show(ctx, { refusal: outcome.refusal, name })
    }
    await throttle.forget()
    session.forget(SECRET)
    return showAdded(ctx, outcome.value, this.clock.now())
  }

  async #show(ctx: HttpContext, state: { refusal?: string; name?: string } = {}) {
    const secret = this.#secretFor(ctx)
    const issuer = config.get<string>('app.provider.name')
    const uri = keyUri(secret, { issuer, label: ctx.auth.getUserOrFail().username })
    const picture = await toDataURL(uri, { margin: 2, width: 232 })
    const groups = secret.match(/.{1,4}/g)!.join(' ')
    return ctx.view.render('pages/second_factor/app', { ...state, picture, secret: groups })
  }

  #secretFor({ session }: HttpContext): string {
    const kept = openSecret(session.get(SECRET, ''))
    if (kept !== null) return kept
    const secret = newSecret()
    session.put(SECRET, sealSecret(secret))
    return secret
  }
}
