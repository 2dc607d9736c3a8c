import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const AddOnsController = () => import('#administration/add_ons/controllers/add_ons_controller')
const OrdersController = () => import('#administration/add_ons/controllers/orders_controller')
const CancellationsController = () =>
  import('#administration/add_ons/controllers/cancellations_controller')

/** The same pages for a contact person's own company and for staff with any customer. */
function addOnRoutes() {
  router.get('/', [AddOnsController, 'index']).as('index')
  router.get('/:addOn', [AddOnsController, 'show']).as('show')
  router.get('/:addOn/order', [OrdersController, 'create']).as('order')
  router.post('/:addOn/order', [OrdersController, 'store']).as('order.store')
  router.get('/:addOn/cancellation', [CancellationsController, 'create']).as('cancellation')
  router.post('/:addOn/cancellation', [CancellationsController, 'store']).as('cancellation.store')
}

router
  .group(addOnRoutes)
  .prefix('/admin/add-ons')
  .as('add_ons')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])

router
  .group(addOnRoutes)
  .prefix('/provider/customers/:customer/add-ons')
  .as('provider.add_ons')
  .use([middleware.auth(), middleware.role(['staff'])])
