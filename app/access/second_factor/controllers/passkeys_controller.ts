import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { AddPasskey } from '#access/second_factor/actions/add_passkey'
import { showAdded } from '#access/second_factor/controllers/show_added'
import { takeChallenge } from '#access/second_factor/passkeys/challenge'
import { newPasskey } from '#access/second_factor/validators/factor'
import { SystemClock } from '#core/clock'

@inject()
export default class PasskeysController {
  constructor(private clock: SystemClock) {}

  async create({ view }: HttpContext) {
    return view.render('pages/second_factor/passkey')
  }

  async store(ctx: HttpContext) {
    const { auth, request, response, session, view } = ctx
    const { factorName: name, passkey: answer } = await request.validateUsing(newPasskey)
    const challenge = takeChallenge(session, 'register', this.clock.now())
    const outcome =
      challenge !== null &&
      (await new AddPasskey(this.clock).execute(
        auth.getUserOrFail().id,
        { name, answer, challenge },
        actorOf(ctx)
      ))
    if (outcome && outcome.ok) return showAdded(ctx, outcome.value, this.clock.now())
    response.status(422)
    const refusal = outcome ? outcome.refusal : 'passkey_refused'
    return view.render('pages/second_factor/passkey', { refusal, name })
  }
}
