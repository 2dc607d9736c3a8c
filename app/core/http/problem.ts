import { errors as limiterErrors } from '@adonisjs/limiter'
import { errors as httpErrors, type HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import type { HttpError } from '@adonisjs/core/types/http'

/** What a program is told went wrong: RFC 9457. */
export interface Problem {
  /** An address, relative to this one, that explains it; `about:blank` when the status says all. */
  type: string
  title: string
  status: number
  detail?: string
  /** The request's id, as in the log. */
  instance: string
  /** Which parts of the request, as JSON pointers. */
  errors?: { pointer: string; detail: string }[]
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not permitted',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too many requests',
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Says what is known about a refusal before it is sent; areas throw it, `exception_handler.ts` sends it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Omit<Problem, 'instance'>,
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(problem.title)
  }

  /** The framework reports by it: refusals are no errors of ours. */
  get status() {
    return this.problem.status
  }
}

export function sendProblem(error: unknown, httpError: HttpError, ctx: HttpContext): void {
  const { problem, headers } = described(error, httpError, ctx)
  const { request, response } = ctx
  for (const [name, value] of Object.entries(headers)) response.header(name, value)
  response.status(problem.status)
  response.header('Cache-Control', 'no-store')
  response.header('X-Request-Id', request.id()!)
  response.header('Content-Type', 'application/problem+json')
  response.send(JSON.stringify({ ...problem, instance: `urn:request:${request.id()}` }))
}

function described(error: unknown, httpError: HttpError, ctx: HttpContext) {
  if (error instanceof ProblemError) return error
  if (error instanceof limiterErrors.E_TOO_MANY_REQUESTS) {
    const retryAfter = String(Math.max(1, error.response.availableIn))
    return { problem: plain(429), headers: { 'Retry-After': retryAfter } }
  }
  if (error instanceof httpErrors.E_ROUTE_NOT_FOUND) return nowhere(ctx)
  return { problem: plain(isRefusal(httpError) ? httpError.status : 500), headers: {} }
}

/** An address that answers to other methods says to which. */
function nowhere({ request }: HttpContext) {
  const { shouldDecodeParam } = request.parsedUrl
  const allowed = METHODS.filter((one) => router.match(request.url(), one, shouldDecodeParam))
  if (allowed.length === 0) return { problem: plain(404), headers: {} }
  return { problem: plain(405), headers: { Allow: allowed.join(', ') } }
}

const isRefusal = ({ status }: HttpError) => status >= 400 && status < 500

const plain = (status: number) => ({
  type: 'about:blank',
  title: TITLES[status] ?? (status >= 500 ? 'Unexpected error' : 'Refused'),
  status,
})
