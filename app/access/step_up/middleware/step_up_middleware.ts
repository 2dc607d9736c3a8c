import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { SystemClock } from '#core/clock'
import { detour } from '#access/step_up/middleware/detour'
import { isFreshProof, PROVED_AT } from '#access/step_up/proof'

/** Session key: something was asked for that has to be asked for once more, because only pages can be come back to. */
export const INTERRUPTED = 'step_up_interrupted'

/**
 * Only for who proved a moment ago who they are; others do so first and come back: to the page they asked for, or to the one
 * they pressed a button on. Comes after `auth`, `role` and `customer`, so that it is asked only of who may go on.
 */
@inject()
export default class StepUpMiddleware {
  constructor(private clock: SystemClock) {}

  handle(ctx: HttpContext, next: NextFn) {
    const { session, request } = ctx
    if (isFreshProof(session.get(PROVED_AT), this.clock.now())) return next()
    if (request.method() !== 'GET') session.put(INTERRUPTED, true)
    return detour(ctx, '/confirm')
  }
}
