import { loggedIn, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const secondFactor: DoorTable = {
  'GET /confirm': loggedIn,
  'POST /confirm': loggedIn,
}
