import { ProblemError } from '#core/http/problem'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Before the body is read: only JSON is, answers are kept by nobody on the way, and each carries the request's id. */
export default class ProgramMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    response.header('Cache-Control', 'no-store')
    response.header('X-Request-Id', request.id()!)
    if (hasContent(request) && !request.is(['application/json'])) {
      const detail = 'Send application/json'
      throw new ProblemError({ type: 'about:blank', title: 'Not JSON', status: 415, detail })
    }
    return next()
  }
}

/** Many clients say of an empty body how long it is. */
const hasContent = (request: HttpContext['request']) =>
  request.hasBody() && request.header('content-length') !== '0'
