import { contactPerson, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const people: DoorTable = {
  'GET /admin/people': contactPerson,
  'POST /admin/people': contactPerson,
  'GET /admin/people/new': contactPerson,
  'POST /admin/people/search': contactPerson,
  'POST /admin/people/selection': contactPerson,
  'PUT /admin/people/selection': contactPerson,
  'GET /admin/people/:user': contactPerson,
  'PUT /admin/people/:user': contactPerson,
  'DELETE /admin/people/:user': contactPerson,
  'GET /admin/people/:user/deletion': contactPerson,
  'POST /admin/people/:user/block': contactPerson,
  'DELETE /admin/people/:user/block': contactPerson,
  'GET /admin/access': contactPerson,
  'PUT /admin/access': contactPerson,
  'GET /admin/people/:user/access': contactPerson,
  'PUT /admin/people/:user/access': contactPerson,
}
