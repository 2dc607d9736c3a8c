import { contactPerson, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

export const queues: DoorTable = {
  'GET /admin/queues': contactPerson,
  'GET /admin/queues/new': contactPerson,
  'POST /admin/queues': contactPerson,
  'GET /admin/queues/:queue': contactPerson,
  'PUT /admin/queues/:queue': contactPerson,
  'DELETE /admin/queues/:queue': contactPerson,
}
