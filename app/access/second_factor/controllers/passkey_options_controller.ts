import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { alone, registration, secondStep } from '#access/second_factor/passkeys/ceremonies'
import { keepChallenge, type Ceremony } from '#access/second_factor/passkeys/challenge'
import { secondFactorsOf } from '#access/second_factor/queries/second_factors_of'
import { SystemClock } from '#core/clock'

/** What the browser needs before it can ask for a passkey, as JSON; the challenge in it is noted in the session. */
@inject()
export default class PasskeyOptionsController {
  constructor(private clock: SystemClock) {}

  async logIn(ctx: HttpContext) {
    return this.#asked(ctx, 'log_in', await alone())
  }

  async secondStep(ctx: HttpContext) {
    return this.#asked(ctx, 'second_step', await secondStep(await this.#known(ctx)))
  }

  async confirm(ctx: HttpContext) {
    return this.#asked(ctx, 'confirm', await alone(await this.#known(ctx)))
  }

  async register(ctx: HttpContext) {
    const user = ctx.auth.getUserOrFail()
    return this.#asked(ctx, 'register', await registration(user, await this.#known(ctx)))
  }

  #known({ auth }: HttpContext) {
    return secondFactorsOf(auth.getUserOrFail().id, 'passkey')
  }

  #asked<Options extends { challenge: string }>(
    { session }: HttpContext,
    ceremony: Ceremony,
    options: Options
  ) {
    keepChallenge(session, ceremony, options.challenge, this.clock.now())
    return options
  }
}
