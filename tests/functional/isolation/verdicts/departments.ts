import { contactPerson, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const departments: DoorTable = {
  'GET /admin/departments': contactPerson,
  'POST /admin/departments': contactPerson,
  'GET /admin/departments/:department': contactPerson,
  'PUT /admin/departments/:department': contactPerson,
  'GET /admin/departments/:department/deletion': contactPerson,
  'DELETE /admin/departments/:department': contactPerson,
}
