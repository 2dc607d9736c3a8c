/**
 * Who gets through which door. One line for each route; `isolation.spec.ts` walks all routes that the router knows and
 * fails on one that is missing here. Routes of add-ons stand here too: the table is to be read as a whole.
 */
import type { Role } from '#access/models/user'

export type Visitor = 'anonymous' | Role

/**
 * `open`: gets in, whatever the answer then is (a page, a redirect, a refusal that says why).
 * `login`: is sent to log in. `forbidden`: 403. `hidden`: 404, as if the address did not exist.
 */
export type Verdict = 'open' | 'login' | 'forbidden' | 'hidden'

export type Verdicts = Record<Visitor, Verdict>

const all = (verdict: Verdict): Verdicts => ({
  anonymous: verdict,
  staff: verdict,
  contact_person: verdict,
  operator: verdict,
  user: verdict,
})

const everybody = all('open')
const loggedIn: Verdicts = { ...everybody, anonymous: 'login' }
const staff: Verdicts = { ...all('forbidden'), anonymous: 'login', staff: 'open' }
const customers: Verdicts = { ...loggedIn, staff: 'hidden' }
const contactPerson: Verdicts = { ...customers, operator: 'forbidden', user: 'forbidden' }

/** Both customers here have the add-on; all but the plain user have been granted it. */
const switchboard: Verdicts = { ...customers, user: 'forbidden' }

/** Only members of the call's queue see it; in the demo those are the operators. */
const queueMember: Verdicts = { ...customers, contact_person: 'hidden', user: 'hidden' }

export const verdicts: Record<string, Verdicts> = {
  'GET /health': everybody,
  'POST /color-scheme': everybody,

  'GET /': loggedIn,
  'GET /login': everybody,
  'POST /login': everybody,
  'POST /logout': all('login'),
  'POST /language': everybody,

  'GET /provider': staff,

  'GET /me': customers,
  'GET /directory': customers,
  'GET /admin': contactPerson,

  'GET /log': customers,
  'GET /log/:call': queueMember,

  'GET /switchboard': switchboard,
  'GET /switchboard/live': switchboard,
  'POST /switchboard/colleagues': switchboard,
  'POST /switchboard/next': switchboard,
  'POST /switchboard/transfers': switchboard,
  'POST /switchboard/pause': switchboard,
  'DELETE /switchboard/pause': switchboard,
  'DELETE /switchboard/wrap-up': switchboard,
  'POST /switchboard/calls/:call/offer': switchboard,
  'DELETE /switchboard/calls/:call/offer': switchboard,
  'POST /switchboard/calls/:call/hold': switchboard,
  'DELETE /switchboard/calls/:call/hold': switchboard,
  'PUT /switchboard/calls/:call/transfer': switchboard,
  'DELETE /switchboard/calls/:call/transfer': switchboard,
  'DELETE /switchboard/calls/:call': switchboard,
  'POST /switchboard/queues/:queue/login': switchboard,
  'DELETE /switchboard/queues/:queue/login': switchboard,
}
