import { customers, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const directory: DoorTable = {
  'GET /me': customers,
  'GET /directory': customers,
}
