import {
  all,
  contactPerson,
  everybody,
  loggedIn,
  staff,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

/** Even a colleague's is nobody's but theirs. */
const somebodyElses = { ...all('hidden'), anonymous: 'login' as const }

const OWN = '/me/security/second-factor'

export const secondFactor: DoorTable = {
  'GET /confirm': loggedIn,
  'POST /confirm': loggedIn,
  'POST /confirm/passkey-options': loggedIn,
  'POST /login/passkey-options': everybody,
  'GET /login/passkey': everybody,
  'POST /login/passkey': everybody,
  'GET /login/second-factor': loggedIn,
  'POST /login/second-factor': loggedIn,
  'POST /login/second-factor/passkey-options': loggedIn,
  [`GET ${OWN}`]: loggedIn,
  [`GET ${OWN}/app`]: loggedIn,
  [`POST ${OWN}/app`]: loggedIn,
  [`GET ${OWN}/passkey`]: loggedIn,
  [`POST ${OWN}/passkey`]: loggedIn,
  [`POST ${OWN}/passkey-options`]: loggedIn,
  [`POST ${OWN}/recovery-codes`]: loggedIn,
  [`PUT ${OWN}/factors/:factor`]: somebodyElses,
  [`DELETE ${OWN}/factors/:factor`]: somebodyElses,
  [`DELETE ${OWN}/devices/:device`]: somebodyElses,
  'POST /admin/people/:user/second-factor-reset': contactPerson,
  'POST /provider/contact-persons/:user/second-factor-reset': staff,
}
