import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { AnswerBook, type GivenAnswer } from '#provisioning/answer_book'
import { problem } from '#provisioning/problems'

/** What an answer is beside its body. */
const KEPT_HEADERS = ['content-type', 'etag', 'location']

/** A change that comes with an Idempotency-Key is carried out once, and answered alike however often it is sent in 24 hours. */
export default class ApiOnceMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { request, apiToken } = ctx
    const key = request.header('idempotency-key')
    if (key === undefined || request.method() === 'GET') return next()
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) throw problem('key_not_valid')

    const book = new AnswerBook(apiToken.id, key, written(ctx))
    const place = await book.take(Date.now())
    if (place.is === 'another_request') throw problem('key_used_otherwise')
    if (place.is === 'under_way')
      throw problem('still_under_way', { headers: { 'Retry-After': '1' } })
    if (place.is === 'answered') return again(place.answer, ctx)

    await next()
    const { response } = ctx
    return response.getStatus() >= 500 ? book.release() : book.write(givenBy(ctx))
  }
}

/** All that the answer depends on. */
function written({ request }: HttpContext): string {
  const match = request.header('if-match') ?? ''
  return JSON.stringify([request.method(), request.url(true), match, request.raw() ?? ''])
}

/** Runs after refusals too: the framework has turned them into answers by now. */
function givenBy({ response }: HttpContext): GivenAnswer {
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = response.getHeader(name)
    return value === undefined ? [] : [[name, String(value)]]
  })
  const body = String(response.getBody() ?? '')
  return { status: response.getStatus(), headers: Object.fromEntries(headers), body }
}

function again({ status, headers, body }: GivenAnswer, { response }: HttpContext) {
  for (const [name, value] of Object.entries(headers)) response.header(name, value)
  response.header('Idempotency-Replayed', 'true')
  response.status(status).send(body || null)
}
