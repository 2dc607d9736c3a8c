import { ApiRequest, type ApiClient } from '@japa/api-client'
import router from '@adonisjs/core/services/router'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import { nobodys, parameters } from '#tests/functional/isolation/parameters'
import type { Verdict } from '#tests/functional/isolation/verdicts'

/** One method of one route. */
export interface Door {
  method: string
  pattern: string
}

export interface Answer {
  verdict: Verdict | 'broken'
  status: number
  /** What a stranger must not be able to tell apart. */
  body: string
}

/** Live screens answer for ever; that they began is answer enough. */
ApiRequest.addParser('text/event-stream', (response, done) => {
  if ('destroy' in response && typeof response.destroy === 'function') response.destroy()
  done(null, '')
})

export function everyDoor(): Door[] {
  const routes = Object.values(router.toJSON()).flat()
  return routes.flatMap(({ methods, pattern }) =>
    methods.filter((method) => method !== 'HEAD').map((method) => ({ method, pattern }))
  )
}

export const named = ({ method, pattern }: Door) => `${method} ${pattern}`

export function parametersOf({ pattern }: Door): string[] {
  return [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => name)
}

/** The door's address with the customer's own things in it, or with things of nobody. */
export async function addressOf(door: Door, customer: Customer | null): Promise<string> {
  let url = door.pattern
  for (const name of parametersOf(door)) {
    const id = customer ? await parameters[name](customer) : nobodys[name]
    url = url.replace(new RegExp(`:${name}\\??`), id)
  }
  return url
}

export async function visit(
  client: ApiClient,
  { method }: Door,
  url: string,
  user: User | null
): Promise<Answer> {
  const request = client.request(url, method).redirects(0).withCsrfToken()
  const proved = { proved_at: Date.now() }
  const response = await (user ? request.withSession(proved).loginAs(user) : request)
  const status = response.status()
  const isSentToLogin = status === 302 && response.header('location') === '/login'
  return {
    verdict: isSentToLogin ? 'login' : verdictOf(status),
    status,
    body: response.text()?.replaceAll(url, '') ?? '',
  }
}

/**
 * Whether the answer to another customer's id says more than "no". A command may be refused in words (409), as long as
 * they are those for an id that never was.
 */
export function tellsSomething(answer: Answer, ofNobody: Answer): boolean {
  if (answer.status === 409) return answer.body !== ofNobody.body || ofNobody.status !== 409
  return answer.verdict === 'open' || answer.verdict === 'broken'
}

function verdictOf(status: number): Answer['verdict'] {
  if (status === 401) return 'token'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'hidden'
  if (status < 400 || status === 409 || status === 422) return 'open'
  return 'broken'
}
