import type { HttpContext } from '@adonisjs/core/http'

/** Field name -> what is wrong with it, in words. */
export type Problems = Record<string, string>

const NOT_TYPED = ['_csrf', '_method', 'password']

/**
 * A form that was refused is shown again, without a redirect, so that the answer keeps its status: the form's fields hold what was
 * typed, also what was emptied, and say what is wrong. Call it before rendering.
 */
export function typedAgain({ request, view }: HttpContext, problems: Problems = {}): void {
  const typed = new Map<string, unknown>(Object.entries(request.except(NOT_TYPED)))
  const bag = Object.entries(problems).map(([field, problem]) => [field, [problem]])
  typed.set('inputErrorsBag', Object.fromEntries(bag))
  const get = (name: string, usual?: unknown) => (typed.has(name) ? (typed.get(name) ?? '') : usual)
  view.share({ flashMessages: { get } })
}
