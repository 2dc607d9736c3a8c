import { Exception } from '@adonisjs/core/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { isFragmentRequest } from '#core/http/error_page'

/**
 * Sends a browser to a page that it has to pass first. Remembered as where to go on afterwards: the page that was asked for,
 * or the one a button was pressed on. @throws for programs, which pass no pages.
 */
export function detour(ctx: HttpContext, page: string) {
  const { session, request, response } = ctx
  const isPage = request.method() === 'GET' && !isFragmentRequest(ctx)
  if (request.accepts(['html', 'json']) === 'json') {
    throw new Exception(`${page} comes first`, { status: 403, code: 'E_PROOF_MISSING' })
  }
  session.setIntendedUrl(isPage ? request.url(true) : response.redirect().getPreviousUrl('/'))
  if (isFragmentRequest(ctx)) return response.header('HX-Redirect', page).status(401)
  return response.redirect().toPath(page)
}
