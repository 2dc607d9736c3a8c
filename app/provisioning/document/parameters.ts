import { isChange, parametersIn, type Operation } from '#provisioning/operation'
import { PATH_PARAMETERS, type PathParameter } from '#provisioning/path_parameters'
import { schemaOf, type Schema } from '#provisioning/document/schemas'

/** What goes into an operation beside its body. */
export function parametersOf(operation: Operation): Schema[] {
  return [
    ...parametersIn(operation.path).map(pathParameter),
    ...queryParameters(operation),
    ...(operation.needsVersion ? [IF_MATCH] : []),
    ...(isChange(operation) ? [IDEMPOTENCY_KEY] : []),
  ]
}

function pathParameter(name: string): Schema {
  const { pattern, says, example } = PATH_PARAMETERS[name as PathParameter]
  const schema = { type: 'string', pattern: pattern.source }
  return { name, in: 'path', required: true, description: says, schema, example }
}

function queryParameters({ query }: Operation): Schema[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: Record<string, Schema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const parameter = { name, in: 'query', required: required.includes(name), schema }
    return description ? { ...parameter, description } : parameter
  })
}

const IF_MATCH: Schema = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of what was read',
  schema: { type: 'string', pattern: '^"\\d+"$' },
  example: '"3"',
}

const IDEMPOTENCY_KEY: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Makes the change once, however often it is sent in 24 hours',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  example: '0190b8a2-6c1e-7c5a-9d0e-3f6a1b2c4d5e',
}
