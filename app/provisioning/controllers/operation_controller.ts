import type { HttpContext } from '@adonisjs/core/http'
import { parametersIn, type Operation, type Reply } from '#provisioning/operation'
import { problem } from '#provisioning/problems'
import { understood } from '#provisioning/understood'

/** Under which all of the API stands. */
export const BASE = '/api/v1'

/** Answers one operation: reads, checks, does, shows. */
export function carryOut(operation: Operation) {
  return async (ctx: HttpContext) => {
    const { request, params, apiToken } = ctx
    const outcome = await operation.perform({
      ...(await understood(operation, { query: request.qs(), body: request.body() })),
      path: pathOf(operation, params),
      version: operation.needsVersion ? versionIn(request.header('if-match')) : 0,
      by: { kind: 'api', id: apiToken.id, name: apiToken.name, address: request.ip() },
    })
    if (!outcome.ok) throw problem(outcome.refusal)
    answer(outcome.value, operation, ctx)
  }
}

function pathOf({ path }: Operation, params: Record<string, unknown>) {
  return Object.fromEntries(parametersIn(path).map((name) => [name, String(params[name])]))
}

/** The ETag of what was read is its version in quotes. */
function versionIn(match: string | undefined): number {
  const [, version] = /^"(\d{1,9})"$/.exec(match ?? '') ?? []
  if (version === undefined) throw problem('version_missing')
  return Number(version)
}

function answer(reply: Reply, { answer: { status } }: Operation, ctx: HttpContext) {
  const { response } = ctx
  if (reply.version !== undefined) response.header('ETag', `"${reply.version}"`)
  if (reply.location) response.header('Location', BASE + reply.location)
  const next = nextPage(reply.body, ctx)
  if (next) response.header('Link', `<${next}>; rel="next"`)
  response.status(status)
  if (!reply.body) return response.send(null)
  response.header('Content-Type', 'application/json; charset=utf-8')
  response.send(JSON.stringify(reply.body))
}

function nextPage(body: object | undefined, { request }: HttpContext): string | null {
  if (!body || !('next' in body) || body.next === null) return null
  return `${request.url()}?${new URLSearchParams({ ...request.qs(), cursor: String(body.next) })}`
}
