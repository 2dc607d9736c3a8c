import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { RecogniseDevice } from '#access/second_factor/actions/recognise_device'
import { deviceCookie } from '#access/second_factor/device_cookie'
import { insistsOnSecondFactor } from '#access/second_factor/insistence'
import { hasPass, keepPass } from '#access/second_factor/pass'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import { detour } from '#access/step_up/middleware/detour'
import { PROVED_AT } from '#access/step_up/proof'
import type User from '#access/models/user'
import { SystemClock } from '#core/clock'

/** Names of routes that are open on the way: how it is asked for, and what everybody may do. */
const ASKING = /^(second_factor\.asked\.|logout\.|language\.|color_scheme\.|health$)/
/** And, for who must set one up, how that is done. */
const ENROLLING = /^(second_factor\.own\.|confirm\.|logout\.|language\.|color_scheme\.|health$)/

/**
 * The second half of logging in, before anything else (privacy 23): who has a second factor proves it once in every session,
 * live streams included; who must have one sets it up. Whether there is one
 * came with the session (`standing_of_login.ts`), so that it costs no query of its own.
 */
@inject()
export default class SecondFactorMiddleware {
  constructor(private clock: SystemClock) {}

  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, session } = ctx
    const { user } = auth
    if (!user || hasPass(session, user.id)) return next()
    const isOpen = (names: RegExp) => names.test(ctx.route?.name ?? '')

    if (user.hasSecondFactor ?? (await hasSecondFactor(user.id))) {
      if (isOpen(ASKING) || (await this.#isRememberedHere(ctx, user))) return next()
      return detour(ctx, '/login/second-factor')
    }
    if (!insistsOnSecondFactor(user.role) || isOpen(ENROLLING)) return next()
    return detour(ctx, '/me/security/second-factor')
  }

  /** The device answers for the second factor, but it is no proof that the user sits there now: step-up asks for both. */
  async #isRememberedHere({ request, session }: HttpContext, user: User): Promise<boolean> {
    const token: unknown = request.cookie(deviceCookie(user.id))
    if (typeof token !== 'string') return false
    const isKnown = await new RecogniseDevice(this.clock).execute(user, token)
    if (!isKnown) return false
    keepPass(session, user.id, this.clock.now())
    session.forget(PROVED_AT)
    return true
  }
}
