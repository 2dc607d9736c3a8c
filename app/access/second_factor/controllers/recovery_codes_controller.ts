import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { MakeRecoveryCodes } from '#access/second_factor/actions/make_recovery_codes'
import { SystemClock } from '#core/clock'

const PAGE = '/me/security/second-factor'

@inject()
export default class RecoveryCodesController {
  constructor(private clock: SystemClock) {}

  async store(ctx: HttpContext) {
    const { auth, response, session, view } = ctx
    const { id } = auth.getUserOrFail()
    const outcome = await new MakeRecoveryCodes(this.clock).execute(id, actorOf(ctx))
    if (outcome.ok) {
      return view.render('pages/second_factor/recovery_codes', { codes: outcome.value, next: PAGE })
    }
    session.flash('notice', `second_factor.refusal.${outcome.refusal}`)
    return response.redirect().toPath(PAGE)
  }
}
