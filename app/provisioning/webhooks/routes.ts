import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const EndpointsController = () => import('#provisioning/webhooks/controllers/endpoints_controller')
const PausesController = () => import('#provisioning/webhooks/controllers/pauses_controller')
const DeliveriesController = () =>
  import('#provisioning/webhooks/controllers/deliveries_controller')

router
  .group(() => {
    router.get('/', [EndpointsController, 'show']).as('show')
    router.post('/', [EndpointsController, 'store']).as('store').use(middleware.stepUp())
    router
      .delete('/:webhook', [EndpointsController, 'destroy'])
      .as('destroy')
      .use(middleware.stepUp())
    router.put('/:webhook/pause', [PausesController, 'store']).as('pause')
    router.delete('/:webhook/pause', [PausesController, 'destroy']).as('resume')
    router.get('/:webhook', [DeliveriesController, 'show']).as('deliveries')
    router.put('/:webhook/deliveries/:delivery', [DeliveriesController, 'update']).as('replay')
  })
  .prefix('/provider/webhooks')
  .as('webhooks')
  .where('webhook', router.matchers.number())
  .use([middleware.auth(), middleware.role(['staff'])])
