import { staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const customers: DoorTable = {
  'GET /provider': staff,
}
