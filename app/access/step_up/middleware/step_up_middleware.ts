import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { type Clock, SystemClock } from '#core/clock'
import { isFragmentRequest } from '#core/http/error_page'
import { isFreshProof, PROVED_AT } from '#access/step_up/proof'

export const CONFIRM_PAGE = '/confirm'

/** Session key: something was asked for that has to be asked for once more, because only pages can be come back to. */
export const INTERRUPTED = 'step_up_interrupted'

/**
 * Only for who proved a moment ago who they are; others do so first and come back: to the page they asked for, or to the one
 * they pressed a button on. Comes after `auth`, `role` and `customer`, so that it is asked only of who may go on.
 */
export default class StepUpMiddleware {
  constructor(private clock: Clock = new SystemClock()) {}

  handle(ctx: HttpContext, next: NextFn) {
    const { session, request, response } = ctx
    if (isFreshProof(session.get(PROVED_AT), this.clock.now())) return next()

    const isPage = request.method() === 'GET' && !isFragmentRequest(ctx)
    session.setIntendedUrl(isPage ? request.url(true) : response.redirect().getPreviousUrl('/'))
    if (request.method() !== 'GET') session.put(INTERRUPTED, true)
    if (isFragmentRequest(ctx)) return response.header('HX-Redirect', CONFIRM_PAGE).status(401)
    return response.redirect().toPath(CONFIRM_PAGE)
  }
}
