import { errors as authErrors } from '@adonisjs/auth'
import { errors as limiterErrors } from '@adonisjs/limiter'
import app from '@adonisjs/core/services/app'
import { ExceptionHandler, type HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import { isForPrograms } from '#core/http/doors'
import { sendProblem } from '#core/http/problem'
import {
  describeError,
  isFragmentRequest,
  showErrorPage,
  showValidationErrors,
} from '#core/http/error_page'

/** A form that was open longer than its session; the same number that others use for it. */
const PAGE_EXPIRED = 419

/** Turns whatever was thrown into words that say what to do, in the form that was asked for. */
export default class HttpExceptionHandler extends ExceptionHandler {
  /** The framework's page with the stack, for unexpected errors while developing. */
  protected debug = app.inDev

  async handle(error: unknown, ctx: HttpContext) {
    const httpError = this.toHttpError(error)
    if (isForPrograms(ctx)) return sendProblem(error, httpError, ctx)
    if (httpError.code === 'E_VALIDATION_ERROR') return this.renderValidationError(httpError, ctx)
    if (httpError.code === 'E_BAD_CSRF_TOKEN') {
      return this.renderError({ ...httpError, status: PAGE_EXPIRED }, ctx)
    }
    if (error instanceof authErrors.E_UNAUTHORIZED_ACCESS) {
      return askToLogIn(httpError, error.redirectTo, ctx)
    }
    if (error instanceof limiterErrors.E_TOO_MANY_REQUESTS) {
      setHeaders(error.getDefaultHeaders(), ctx)
      return this.renderError(httpError, ctx)
    }
    return super.handle(httpError, ctx)
  }

  async renderErrorAsHTML(error: HttpError, ctx: HttpContext) {
    const isForTheDeveloper = this.debug && error.status >= 500 && !isFragmentRequest(ctx)
    return isForTheDeveloper ? super.renderErrorAsHTML(error, ctx) : showErrorPage(error, ctx)
  }

  async renderErrorAsJSON(error: HttpError, ctx: HttpContext) {
    ctx.response.status(error.status).send(describeError(error, ctx))
  }

  async renderErrorAsJSONAPI(error: HttpError, ctx: HttpContext) {
    return this.renderErrorAsJSON(error, ctx)
  }

  /** A whole page goes back to its form, which shows what was wrong; htmx gets it as a fragment. */
  async renderValidationErrorAsHTML(error: HttpError, ctx: HttpContext) {
    if (isFragmentRequest(ctx)) return showValidationErrors(error, ctx)
    return super.renderValidationErrorAsHTML(error, ctx)
  }

  /** The route's pattern, not its address: that one may hold what does not belong in a log (privacy 26). */
  protected context({ request, route, auth }: HttpContext) {
    const user = auth?.user
    return {
      ...{ requestId: request.id(), method: request.method(), route: route?.pattern },
      ...{ userId: user?.id, customerId: user?.customerId },
    }
  }
}

/** htmx follows a redirect itself and would swap the login page into a corner; the header makes the whole page go. */
function askToLogIn(error: HttpError, loginPage = '/login', ctx: HttpContext) {
  const { request, response } = ctx
  if (isFragmentRequest(ctx)) return response.header('HX-Redirect', loginPage).status(401).send('')
  if (request.accepts(['html', 'json']) === 'json') {
    return response.status(401).send(describeError(error, ctx))
  }
  return response.redirect().withIntendedUrl().toPath(loginPage)
}

function setHeaders(headers: Record<string, unknown>, { response }: HttpContext) {
  for (const [name, value] of Object.entries(headers)) response.header(name, String(value))
}
