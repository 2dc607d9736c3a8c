import {
  all,
  contactPerson,
  everybody,
  type DoorTable,
} from '#tests/functional/isolation/verdicts/kinds'

export const invitations: DoorTable = {
  'GET /invitation/:token': everybody,
  /** Without having come by a link. */
  'GET /invitation': all('login'),
  'POST /invitation': all('login'),
  'GET /admin/invitations': contactPerson,
  'POST /admin/invitations': contactPerson,
  'POST /admin/people/:user/invitation': contactPerson,
}
