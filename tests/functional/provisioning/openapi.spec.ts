import { test } from '@japa/runner'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { document } from '#tests/support/provisioning/described'

interface Described {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: object; example?: unknown }[]
  requestBody?: { content: { 'application/json': { schema: object; example?: object } } }
  responses: Record<string, { description: string }>
}

const paths = Object.entries<Record<string, Described>>(document.paths)
const described = paths.flatMap(([path, methods]) =>
  Object.values(methods).map((one) => ({ path, ...one }))
)

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('$ref' in value) return [String(value.$ref)]
  return Object.values(value).flatMap(referencesIn)
}

/** What the official schema of OpenAPI 3.1 asks for, of the parts that are used here. */
test.group('The document as OpenAPI 3.1', () => {
  test('[R9] has the parts that it must have', ({ assert }) => {
    assert.match(document.openapi, /^3\.1\.\d+$/)
    assert.exists(document.info.title)
    assert.exists(document.info.version)
    for (const { responses, operationId } of described) {
      for (const [status, { description }] of Object.entries(responses)) {
        assert.match(status, /^[1-5]\d\d$/, operationId)
        assert.isNotEmpty(description, `${operationId} ${status}`)
      }
    }
  })

  test('[R9] names each operation once, and each parameter of its path', ({ assert }) => {
    const ids = described.map(({ operationId }) => operationId)
    assert.deepEqual([...new Set(ids)], ids)
    for (const { path, parameters, operationId } of described) {
      const inPath = parameters.filter((one) => one.in === 'path')
      const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      assert.sameMembers(
        inPath.map(({ name }) => name),
        written,
        operationId
      )
      assert.isTrue(inPath.every(({ required }) => required))
    }
  })

  test('[R9] refers to nothing that is not there', ({ assert }) => {
    for (const reference of referencesIn(document)) {
      const name = reference.replace('#/components/schemas/', '')
      assert.property(document.components.schemas, name)
    }
  })

  test('[R9] has schemas of JSON Schema 2020-12, which its examples fit', ({ assert }) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    for (const schema of Object.values<object>(document.components.schemas)) {
      assert.isTrue(ajv.validateSchema(schema))
    }
    for (const { operationId, parameters, requestBody } of described) {
      for (const { schema, example, name } of parameters) {
        if (example !== undefined) assert.isTrue(ajv.validate(schema, example), name)
      }
      const body = requestBody?.content['application/json']
      if (body) assert.isTrue(ajv.validate(body.schema, body.example), operationId)
    }
  })
})
