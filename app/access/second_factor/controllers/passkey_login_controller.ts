import { inject } from '@adonisjs/core'
import limiter from '@adonisjs/limiter/services/main'
import type { HttpContext } from '@adonisjs/core/http'
import { logIn } from '#access/controllers/log_in'
import User from '#access/models/user'
import { AcceptPasskey } from '#access/second_factor/actions/accept_passkey'
import { keepPass } from '#access/second_factor/pass'
import { takeChallenge } from '#access/second_factor/passkeys/challenge'
import { passkeyLogin } from '#access/second_factor/validators/proof'
import { SystemClock } from '#core/clock'

/** Nobody guesses a signature; this spares the machine (privacy 28). */
const PER_ADDRESS = { requests: 30, duration: '15 mins' }

/** Logging in with a passkey alone: it says who comes, and stands for both factors. */
@inject()
export default class PasskeyLoginController {
  constructor(private clock: SystemClock) {}

  async show({ auth, response, view }: HttpContext) {
    if (auth.user) return response.redirect().toPath('/')
    return view.render('pages/second_factor/passkey_login')
  }

  async store(ctx: HttpContext) {
    const { request, response, session, view } = ctx
    const { passkey: answer } = await request.validateUsing(passkeyLogin)
    await limiter.use(PER_ADDRESS).consume(`passkey_login_${request.ip()}`)
    const user = await this.#whose(answer, takeChallenge(session, 'log_in', this.clock.now()))
    if (!user) {
      response.status(422)
      return view.render('pages/second_factor/passkey_login', { refusal: 'passkey_refused' })
    }
    await logIn(ctx, user, { isRemembered: false, clock: this.clock })
    keepPass(session, user.id, this.clock.now())
    return response.redirect().toIntended('/')
  }

  /** Null, whatever the reason, and also for who may not be logged in. */
  async #whose(
    answer: Parameters<AcceptPasskey['execute']>[0]['answer'],
    challenge: string | null
  ): Promise<User | null> {
    if (challenge === null) return null
    const input = { answer, challenge, userId: null, standsFor: 'both' as const }
    const outcome = await new AcceptPasskey(this.clock).execute(input)
    const user = outcome.ok ? await User.find(outcome.value) : null
    return user && (await user.isLetIn()) ? user : null
  }
}
