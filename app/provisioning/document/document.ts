import type { Operation } from '#provisioning/operation'
import { SCOPES } from '#provisioning/scopes'
import { parametersOf } from '#provisioning/document/parameters'
import { responsesOf } from '#provisioning/document/responses'
import {
  answerSchemas,
  PROBLEM_SCHEMA,
  schemaOf,
  type Schema,
} from '#provisioning/document/schemas'

/** The reference for programs: OpenAPI 3.1, made from the table that the routes are made from. */
export function openApiDocument(operations: readonly Operation[], base: string): Schema {
  return {
    openapi: '3.1.1',
    info: { title: 'Provisioning API', version: '1', description: ABOUT },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: base }],
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: {
      schemas: { ...answerSchemas(), Problem: PROBLEM_SCHEMA },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: SCOPES_SAID } },
    },
  }
}

const ABOUT = 'For the provider’s own systems: customers, people, numbers and add-ons.'
const SCOPES_SAID = `A token from the provider’s pages, with scopes of: ${SCOPES.join(', ')}`

function pathsOf(operations: readonly Operation[]): Record<string, Schema> {
  const byPath = Map.groupBy(operations, ({ path }) => inBraces(path))
  const paths = [...byPath].map(([path, ones]) => [
    path,
    Object.fromEntries(ones.map((one) => [one.method.toLowerCase(), described(one)])),
  ])
  return Object.fromEntries(paths)
}

const inBraces = (path: string) => path.replace(/:(\w+)/g, '{$1}')

function described(one: Operation): Schema {
  return {
    operationId: one.id,
    tags: [one.tag],
    summary: one.summary,
    description: [one.says, `Scope: \`${one.scope}\`.`].filter(Boolean).join(' '),
    security: [{ token: [one.scope] }],
    parameters: parametersOf(one),
    ...(one.body && { requestBody: bodyOf(one) }),
    responses: responsesOf(one),
  }
}

function bodyOf({ body, example }: Operation): Schema {
  const content = { 'application/json': { schema: schemaOf(body!), ...(example && { example }) } }
  return { required: true, content }
}
