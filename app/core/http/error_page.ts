import { errors } from '@adonisjs/limiter'
import type { HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'
import { speak } from '#core/http/locale'
import { frame } from '#core/http/page_frame'

/** Those that have words of their own under `errors.`; others are described by the nearest of these. */
const DESCRIBED = [403, 404, 413, 419, 429, 500]

/** Where an error goes on a page that htmx keeps: to the notices on top, never into the place of what was asked for. */
const NOTICES = '#notices'

/** What a person sees instead of the page. */
export async function showErrorPage(error: HttpError, ctx: HttpContext): Promise<void> {
  const { request, response, view } = prepared(ctx)
  const { status } = error
  const requestId = status >= 500 ? request.id() : null
  const props = { kind: kindOf(status), requestId, minutes: minutesUntilNextTry(error) }
  response.status(status)
  if (!isFragmentRequest(ctx)) return response.send(await view.render('pages/core/error', props))
  retarget(ctx)
  response.send(await view.render('fragments/core/error', props))
}

/** Fields and what is wrong with them. */
export async function showValidationErrors(error: HttpError, ctx: HttpContext): Promise<void> {
  const { response, view } = prepared(ctx)
  retarget(ctx)
  const { messages } = error
  response.status(422).send(await view.render('fragments/core/invalid', { messages }))
}

/** For programs: a code to act on and words for the log, but nothing from inside. */
export function describeError(error: HttpError, ctx: HttpContext) {
  const { i18n, request } = prepared(ctx)
  const { status } = error
  const code = status >= 500 ? 'E_UNEXPECTED' : (error.code ?? 'E_REFUSED')
  const message = i18n.t(`errors.${kindOf(status)}.title`)
  return { errors: [{ code, message, requestId: request.id() }] }
}

export function isFragmentRequest({ request }: HttpContext): boolean {
  return request.header('hx-request') === 'true'
}

function kindOf(status: number): number | 'other' {
  if (DESCRIBED.includes(status)) return status
  return status >= 500 ? 500 : 'other'
}

function minutesUntilNextTry(error: HttpError): number {
  const seconds = error instanceof errors.E_TOO_MANY_REQUESTS ? error.response.availableIn : 60
  return Math.max(1, Math.ceil(seconds / 60))
}

/** An address that no route has comes here without having passed the middleware. */
function prepared(ctx: HttpContext): HttpContext {
  if (ctx.i18n) return ctx
  speak(ctx)
  frame(ctx)
  return ctx
}

function retarget({ response }: HttpContext): void {
  response.header('HX-Retarget', NOTICES).header('HX-Reswap', 'innerHTML')
}
