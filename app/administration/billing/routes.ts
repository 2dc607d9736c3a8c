import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const BillingController = () => import('#administration/billing/controllers/billing_controller')
const BillingExportsController = () =>
  import('#administration/billing/controllers/billing_exports_controller')
const PricesController = () => import('#administration/billing/controllers/prices_controller')

router
  .group(() => {
    router.get('/prices', [PricesController, 'index']).as('prices.index')
    router.post('/prices', [PricesController, 'store']).as('prices.store')
    router
      .delete('/prices/:price', [PricesController, 'destroy'])
      .as('prices.destroy')
      .where('price', router.matchers.number())
    router.get('/billing', [BillingController, 'index']).as('billing.index')
    router
      .post('/billing/export', [BillingExportsController, 'store'])
      .as('billing.export')
      .use(middleware.stepUp())
    router.get('/customers/:customer/billing', [BillingController, 'show']).as('billing.show')
  })
  .prefix('/provider')
  .as('provider')
  .use([middleware.auth(), middleware.role(['staff'])])
