import {
  all,
  everybody,
  loggedIn,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

export const access: DoorTable = {
  'GET /': loggedIn,
  'GET /login': everybody,
  'POST /login': everybody,
  'POST /logout': all('login'),
  'POST /language': everybody,
}
