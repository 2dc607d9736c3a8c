import { customers, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const verification: DoorTable = {
  'GET /me/contact': customers,
  'POST /me/contact/:channel': customers,
  'PUT /me/contact/:channel': customers,
}
