import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { problem } from '#provisioning/problems'
import type { Scope } from '#provisioning/scopes'

/** Only for tokens that have the scope; comes after `apiToken`. */
export default class ApiScopeMiddleware {
  handle({ apiToken }: HttpContext, next: NextFn, scope: Scope) {
    if (apiToken.scopes.includes(scope)) return next()
    const challenge = `Bearer realm="provisioning", error="insufficient_scope", scope="${scope}"`
    const headers = { 'WWW-Authenticate': challenge }
    throw problem('scope_missing', { detail: `It needs ${scope}`, headers })
  }
}
