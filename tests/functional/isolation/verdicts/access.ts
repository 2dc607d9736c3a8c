import {
  all,
  everybody,
  loggedIn,
  type DoorTable,
  type Verdicts,
} from '#tests/functional/isolation/verdicts/kinds'

/** A colleague's device is as unknown as a stranger's. */
const ownOnly: Verdicts = { ...all('hidden'), anonymous: 'login' }

export const access: DoorTable = {
  'GET /': loggedIn,
  'GET /login': everybody,
  'POST /login': everybody,
  'POST /logout': all('login'),
  'POST /language': everybody,
  'GET /password/forgotten': everybody,
  'POST /password/forgotten': everybody,
  'GET /password/reset/:token': everybody,
  'GET /password/reset': everybody,
  'POST /password/reset': everybody,
  'GET /me/security': loggedIn,
  'PUT /me/security/password': loggedIn,
  'DELETE /me/security/sessions': loggedIn,
  'DELETE /me/security/sessions/:session': ownOnly,
}
