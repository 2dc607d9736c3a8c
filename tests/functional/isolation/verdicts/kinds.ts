import type { Role } from '#access/models/user'

export type Visitor = 'anonymous' | Role

/**
 * `open`: gets in, whatever the answer then is (a page, a redirect, a refusal that says why).
 * `login`: is sent to log in. `forbidden`: 403. `hidden`: 404, as if the address did not exist.
 * `token`: 401; a program's door, where no session opens anything (tests/functional/provisioning has tokens x scopes).
 */
export type Verdict = 'open' | 'login' | 'forbidden' | 'hidden' | 'token'

export type Verdicts = Record<Visitor, Verdict>

/** One area's doors: `GET /log/:call` -> who gets through. */
export type DoorTable = Record<string, Verdicts>

export const all = (verdict: Verdict): Verdicts => ({
  anonymous: verdict,
  staff: verdict,
  contact_person: verdict,
  operator: verdict,
  user: verdict,
})

export const everybody = all('open')
export const loggedIn: Verdicts = { ...everybody, anonymous: 'login' }
export const staff: Verdicts = { ...all('forbidden'), anonymous: 'login', staff: 'open' }
/** Every employee of the customer whose things they are. */
export const customers: Verdicts = { ...loggedIn, staff: 'hidden' }
export const contactPerson: Verdicts = { ...customers, operator: 'forbidden', user: 'forbidden' }
