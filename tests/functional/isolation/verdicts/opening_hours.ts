import { contactPerson, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const openingHours: DoorTable = {
  'GET /admin/opening-hours': contactPerson,
  'PUT /admin/opening-hours': contactPerson,
}
