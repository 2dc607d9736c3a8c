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
  organisation_number_taken: [409, 'There is a customer with this organisation number'],
  starts_in_the_past: [422, 'The first day has been'],
  not_active: [409, 'The customer is not active'],
  not_suspended: [409, 'The customer is not suspended'],
  already_terminated: [409, 'The agreement has ended'],
  already_ending: [409, 'The agreement is to end on a day already'],
  not_ending: [409, 'The agreement is not to end'],
  ends_in_the_past: [422, 'The last day has been'],
  ends_before_it_starts: [422, 'The last day is before the first'],
  unknown_add_on: [404, 'The provider sells no such add-on'],
  customer_not_active: [409, 'The customer is not active'],
  date_has_passed: [422, 'The day has been'],
  required_add_on_missing: [409, 'It needs another add-on that the customer does not have then'],
  required_add_on_ending: [409, 'It needs another add-on that is to end'],
  needed_by_another_add_on: [409, 'Another add-on of the customer needs it'],
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
