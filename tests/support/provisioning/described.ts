/** Holds real requests and answers against the document: what it does not say must not happen. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiResponse } from '@japa/api-client'
import { BASE } from '#provisioning/controllers/operation_controller'
import { openApiDocument } from '#provisioning/document/document'
import { operations } from '#provisioning/operations'

interface Described {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<
    string,
    { headers?: Record<string, unknown>; content?: Record<string, { schema: object }> }
  >
}

/** As every client sees it: nothing but JSON. */
export const document = JSON.parse(JSON.stringify(openApiDocument(operations, BASE)))

/** Of HTTP itself, or on every answer of the product; the rest must be described. */
const NOT_OURS =
  /^(connection|content-(type|length|security-policy)|cross-origin-opener-policy|date|etag|keep-alive|permissions-policy|referrer-policy|transfer-encoding|cache-control|x-(content-type-options|frame-options))$/

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(document, 'document')

export function describedAt(method: string, path: string): Described {
  const known = Object.entries<Record<string, Described>>(document.paths)
  const [, methods] = known.find(([pattern]) => matches(pattern, path)) ?? []
  const described = methods?.[method.toLowerCase()]
  if (!described) throw new Error(`The document knows no ${method} ${path}`)
  return described
}

/** What the document does not allow for in this exchange, one line each. */
export function undescribed(
  { method, path, sent }: { method: string; path: string; sent?: unknown },
  answer: ApiResponse
): string[] {
  const described = describedAt(method, path)
  const status = answer.status()
  const response = described.responses[status]
  if (!response) return [`${described.operationId} does not say that it answers ${status}`]
  return [
    ...headersNotIn(response.headers ?? {}, answer),
    ...bodyNotLike(response.content ?? {}, answer),
    ...(status < 300 && sent !== undefined ? requestNotLike(described, sent) : []),
  ].map((wrong) => `${described.operationId} ${status}: ${wrong}`)
}

function headersNotIn(headers: Record<string, unknown>, answer: ApiResponse): string[] {
  const known = new Set(Object.keys(headers).map((name) => name.toLowerCase()))
  return Object.keys(answer.headers())
    .filter((name) => !known.has(name) && (name === 'etag' || !NOT_OURS.test(name)))
    .map((name) => `header ${name}`)
}

function bodyNotLike(content: Record<string, { schema: object }>, answer: ApiResponse): string[] {
  const type = String(answer.header('content-type') ?? '').split(';')[0]
  if (type === '') return Object.keys(content).length > 0 ? ['no body'] : []
  if (!content[type]) return [`content type ${type}`]
  return wrongIn(content[type].schema, JSON.parse(answer.text()))
}

function requestNotLike({ requestBody }: Described, sent: unknown): string[] {
  if (!requestBody) return ['it takes no body']
  return wrongIn(requestBody.content['application/json'].schema, sent)
}

function wrongIn(schema: object, value: unknown): string[] {
  const written = JSON.stringify(schema).replaceAll('"#/', '"document#/')
  const check = ajv.compile(JSON.parse(written))
  return check(value)
    ? []
    : (check.errors ?? []).map(
        (one) => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`
      )
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0])
}
