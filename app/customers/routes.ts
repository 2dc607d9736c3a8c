import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProviderController = () => import('#customers/controllers/provider_controller')

router
  .get('/provider', [ProviderController, 'show'])
  .as('provider.show')
  .use([middleware.auth(), middleware.role(['staff'])])
