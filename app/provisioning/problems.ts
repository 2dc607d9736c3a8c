/** Every refusal that a program may be told, and the status it comes with. The words are part of the API's reference. */
import { ProblemError } from '#core/http/problem'

export const PROBLEMS = {
  not_authenticated: [401, 'The token is missing, unknown, expired or revoked'],
  scope_missing: [403, 'The token does not have the scope that this needs'],
  not_found: [404, 'There is no such thing'],
  not_valid: [422, 'Parts of the request are not valid; `errors` says which'],
  version_missing: [428, 'Send If-Match with the ETag of what you read'],
  changed_meanwhile: [412, 'It has been changed since you read it'],
  key_not_valid: [400, 'Idempotency-Key is 1 to 255 visible ASCII characters'],
  key_used_otherwise: [422, 'This Idempotency-Key came with another request'],
  still_under_way: [409, 'The first request with this Idempotency-Key is still under way'],
  too_many_requests: [429, 'This token has asked too often; Retry-After says for how long to wait'],
  unknown_user: [404, 'There is no such user'],
  username_missing: [422, 'A user needs a username or an e-mail address'],
  username_taken: [409, 'Somebody has this username'],
  extension_invalid: [422, 'This is not an extension'],
  extension_taken: [409, 'Somebody at the customer has this extension'],
  no_free_extension: [409, 'The customer has no free extension'],
  mobile_number_invalid: [422, 'This is not a mobile number'],
  unknown_department: [422, 'The customer has no such department'],
  last_contact_person: [409, 'A customer keeps a contact person who can log in'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemCode = keyof typeof PROBLEMS

/** Where the reader page explains it. */
export const typeOf = (code: ProblemCode) => `/provider/api#${code}`

interface More {
  detail?: string
  errors?: { pointer: string; detail: string }[]
  headers?: Readonly<Record<string, string>>
}

export function problem(code: ProblemCode, { headers, ...more }: More = {}): ProblemError {
  const [status, title] = PROBLEMS[code]
  return new ProblemError({ type: typeOf(code), title, status, ...more }, headers)
}
