/** JSON Schema 2020-12, as OpenAPI 3.1 has it, from the validators. */
import type { VineValidator } from '@vinejs/vine'
import { SCHEMAS, type SchemaName } from '#provisioning/answers'

export type Schema = Readonly<Record<string, unknown>>

export const referenceTo = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

export const schemaOf = (validator: Pick<VineValidator<any, any>, 'toJSONSchema'>): Schema =>
  validator.toJSONSchema() as Schema

export const pageName = (name: SchemaName) => `${name}Page`

/** Every answer, and a page of each. */
export function answerSchemas(): Record<string, Schema> {
  const names = Object.keys(SCHEMAS) as SchemaName[]
  const things = names.map((name) => [name, complete(schemaOf(SCHEMAS[name]))])
  const pages = names.map((name) => [pageName(name), page(name)])
  return { ...Object.fromEntries(things), ...Object.fromEntries(pages) }
}

/** An answer leaves no field out, also where it may be null. */
function complete(schema: Schema): Schema {
  if (Array.isArray(schema)) return schema
  const { properties, items } = schema as { properties?: Record<string, Schema>; items?: Schema }
  if (items) return { ...schema, items: complete(items) }
  if (!properties) return schema
  const entries = Object.entries(properties).map(([name, one]) => [name, complete(one)])
  return { ...schema, properties: Object.fromEntries(entries), required: Object.keys(properties) }
}

function page(name: SchemaName): Schema {
  const next = { type: ['string', 'null'], description: 'The cursor of the next page' }
  return {
    type: 'object',
    properties: { items: { type: 'array', items: referenceTo(name) }, next },
    required: ['items', 'next'],
    additionalProperties: false,
  }
}

export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri', description: 'The request’s id' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          in: { enum: ['body', 'query'] },
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901)' },
          detail: { type: 'string' },
        },
        required: ['in', 'pointer', 'detail'],
        additionalProperties: false,
      },
    },
  },
  required: ['type', 'title', 'status', 'instance'],
  additionalProperties: false,
}
