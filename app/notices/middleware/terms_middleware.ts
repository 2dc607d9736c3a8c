import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { isFragmentRequest } from '#core/http/error_page'
import { OpenTerms } from '#notices/open_terms'

const TERMS_PAGE = '/terms/acceptance'

/** What a contact person may do before accepting: prove who they are, read the terms, accept, choose language and colours, leave. */
const ALWAYS_OPEN = [
  /^\/login\//,
  /^\/me\/security\/second-factor(\/|$)/,
  /^\/confirm(\/|$)/,
  /^\/terms(\/|$)/,
  /^\/logout$/,
  /^\/language$/,
  /^\/color-scheme$/,
  /^\/health$/,
]

/** How long another process's new terms may go unseen; tests roll the database back, so nothing is kept there. */
const openTerms = new OpenTerms(app.inTest ? 0 : 1000)

/** Contact persons accept a new version of the terms before going on (terms 2, C13). */
export default class TermsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, request, response } = ctx
    const user = auth.user
    if (user?.role !== 'contact_person' || user.customerId === null) return next()
    if (ALWAYS_OPEN.some((open) => open.test(request.url()))) return next()
    const isOpen = await openTerms.areOpenFor({ id: user.id, customerId: user.customerId })
    if (!isOpen) return next()
    if (isFragmentRequest(ctx))
      return response.header('HX-Redirect', TERMS_PAGE).status(403).send('')
    return response.redirect().toPath(TERMS_PAGE)
  }
}
