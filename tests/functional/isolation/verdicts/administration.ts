import { contactPerson, staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const administration: DoorTable = {
  'GET /admin': contactPerson,
  'POST /admin/guide/skips': contactPerson,
  'DELETE /admin/guide/skips': contactPerson,
  'GET /admin/profile': contactPerson,
  'PUT /admin/profile': contactPerson,
  'GET /admin/audit-log': contactPerson,
  'POST /admin/audit-log/export': contactPerson,
  'GET /provider/audit-log': staff,
  'GET /provider/customers/:customer/history': staff,
}
