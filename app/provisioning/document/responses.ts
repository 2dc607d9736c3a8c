import { isChange, parametersIn, type Operation } from '#provisioning/operation'
import { PROBLEMS, type ProblemCode } from '#provisioning/problems'
import { pageName, referenceTo, type Schema } from '#provisioning/document/schemas'

type Headers = Record<string, Schema>

const header = (description: string): Schema => ({ description, schema: { type: 'string' } })

const REQUEST_ID = { 'X-Request-Id': header('The request’s id, as in the log') }
const WHAT_IS_LEFT = {
  'RateLimit-Policy': header('How many requests (q) in how many seconds (w)'),
  'RateLimit': header('How many requests remain (r), and seconds until there are more (t)'),
}
const REPLAYED = { 'Idempotency-Replayed': header('`true` when this was answered before') }

/** All that an operation may answer: the good one first, then the problems by status. */
export function responsesOf(operation: Operation): Record<string, Schema> {
  const problems = Map.groupBy(problemsOf(operation), (code) => PROBLEMS[code][0])
  const refusals = [...problems].sort(([a], [b]) => a - b)
  return {
    [operation.answer.status]: success(operation),
    ...Object.fromEntries(refusals.map(([status, codes]) => [status, refusal(codes, operation)])),
    ...plainProblems(operation),
  }
}

function problemsOf(operation: Operation): ProblemCode[] {
  const { refusals, needsVersion, body, query, path } = operation
  return [
    ...(['not_authenticated', 'scope_missing', 'too_many_requests'] as const),
    ...(parametersIn(path).length > 0 ? (['not_found'] as const) : []),
    ...(body || query ? (['not_valid'] as const) : []),
    ...(needsVersion ? (['version_missing'] as const) : []),
    ...(isChange(operation)
      ? (['key_not_valid', 'key_used_otherwise', 'still_under_way'] as const)
      : []),
    ...refusals,
  ]
}

function success(operation: Operation): Schema {
  const { schema, isPage, hasVersion, hasLocation } = operation.answer
  const headers: Headers = {
    ...commonHeaders(operation),
    ...(isPage && { Link: header('`rel="next"`: the next page') }),
    ...(hasVersion && { ETag: header('The version, for If-Match') }),
    ...(hasLocation && { Location: header('Where it is now') }),
  }
  if (!schema) return { description: 'Done', headers }
  const content = json(referenceTo(isPage ? pageName(schema) : schema))
  return { description: isPage ? 'A page' : 'Done', headers, content }
}

function refusal(codes: ProblemCode[], operation: Operation): Schema {
  const [status] = PROBLEMS[codes[0]]
  const said = codes.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`)
  if (status === 400) said.push('Or the body is not JSON')
  return {
    description: said.join('. '),
    headers: { ...commonHeaders(operation), ...headersOf(status) },
    content: problemContent,
  }
}

/** Before the operation is known: said by the status alone. */
function plainProblems(operation: Operation): Record<string, Schema> {
  const unexpected = plain('Our mistake; the log knows it by `instance`', operation)
  if (!isChange(operation)) return { 500: unexpected }
  return {
    ...{ 413: plain('The body is too large', operation) },
    ...{ 415: plain('The body is not application/json', operation) },
    ...{ 500: unexpected },
  }
}

const plain = (description: string, operation: Operation): Schema => ({
  ...{ description, headers: commonHeaders(operation), content: problemContent },
})

function commonHeaders(operation: Operation): Headers {
  return { ...REQUEST_ID, ...WHAT_IS_LEFT, ...(isChange(operation) && REPLAYED) }
}

function headersOf(status: number): Headers {
  if (status === 401 || status === 403) return { 'WWW-Authenticate': header('RFC 6750') }
  const waits = status === 429 || status === 409
  return waits ? { 'Retry-After': header('Seconds to wait before trying again') } : {}
}

const json = (schema: Schema) => ({ 'application/json': { schema } })
const problemContent = { 'application/problem+json': { schema: referenceTo('Problem') } }
