import { BASE } from '#provisioning/controllers/operation_controller'
import { operations } from '#provisioning/operations'
import { all, everybody, staff, type DoorTable } from '#tests/functional/isolation/verdicts/kinds'

/** One verdict for all of the API: whoever is logged in, it opens to a token alone. */
const programs = all('token')

export const provisioning: DoorTable = {
  ...Object.fromEntries(
    operations.map(({ method, path }) => [`${method} ${BASE}${path}`, programs])
  ),
  'GET /api/v1/openapi.json': everybody,
  'GET /provider/api': staff,
  'GET /provider/api-tokens': staff,
  'POST /provider/api-tokens': staff,
  'DELETE /provider/api-tokens/:apiToken': staff,
}
