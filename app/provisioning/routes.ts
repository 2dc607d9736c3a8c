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

const ApiTokensController = () => import('#provisioning/controllers/api_tokens_controller')

router
  .group(() => {
    router.get('/provider/api', [ReferenceController, 'show']).as('reference.show')
    router.get('/provider/api-tokens', [ApiTokensController, 'show']).as('api_tokens.show')
    router
      .group(() => {
        router.post('/provider/api-tokens', [ApiTokensController, 'store']).as('api_tokens.store')
        router
          .delete('/provider/api-tokens/:apiToken', [ApiTokensController, 'destroy'])
          .as('api_tokens.destroy')
      })
      .use(middleware.stepUp())
  })
  .use([middleware.auth(), middleware.role(['staff'])])
