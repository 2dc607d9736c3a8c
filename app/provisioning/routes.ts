import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'
import { BASE, carryOut } from '#provisioning/controllers/operation_controller'
import { operations } from '#provisioning/operations'
import { PATH_PARAMETERS } from '#provisioning/path_parameters'

const ReferenceController = () => import('#provisioning/controllers/reference_controller')

const api = router
  .group(() => {
    for (const one of operations) {
      router
        .route(one.path, [one.method], carryOut(one))
        .as(one.id)
        .use([
          middleware.apiToken(),
          middleware.apiRate(),
          middleware.apiScope(one.scope),
          middleware.apiOnce(),
        ])
    }
    /** For everybody: it tells what may be asked for, and nothing of anybody. */
    router.get('/openapi.json', [ReferenceController, 'document']).as('document')
  })
  .prefix(BASE)
  .as('api')

for (const [name, { pattern }] of Object.entries(PATH_PARAMETERS)) api.where(name, pattern)
