import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type ApiToken from '#provisioning/models/api_token'
import { problem } from '#provisioning/problems'
import { tokenAtTheDoor } from '#provisioning/queries/token_at_the_door'

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** What the program showed; there after the `apiToken` middleware. */
    apiToken: ApiToken
  }
}

const REALM = 'Bearer realm="provisioning"'

/** Only for who shows a good token. A session opens nothing here: there is none. */
export default class ApiTokenMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const [, shown] = /^Bearer +(\S+)$/i.exec(ctx.request.header('authorization') ?? '') ?? []
    const token = shown ? await tokenAtTheDoor(shown, Date.now()) : null
    if (!token) throw problem('not_authenticated', { headers: challenge(shown) })
    ctx.apiToken = token
    return next()
  }
}

/** RFC 6750, 3: an error is named only when a token was shown. */
function challenge(shown: string | undefined) {
  return { 'WWW-Authenticate': shown ? `${REALM}, error="invalid_token"` : REALM }
}
