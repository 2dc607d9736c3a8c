import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const CustomersController = () => import('#customers/controllers/customers_controller')
const ProviderController = () => import('#customers/controllers/provider_controller')
const SuspensionsController = () => import('#customers/controllers/suspensions_controller')
const TerminationsController = () => import('#customers/controllers/terminations_controller')

router
  .group(() => {
    router.get('/provider', [ProviderController, 'show']).as('provider.show')
    router.post('/provider/customers/search', [ProviderController, 'search']).as('customers.search')

    router.get('/provider/customers/create', [CustomersController, 'create']).as('customers.create')
    router.post('/provider/customers', [CustomersController, 'store']).as('customers.store')

    router
      .group(() => {
        router.get('/', [CustomersController, 'show']).as('show')
        router.put('/', [CustomersController, 'update']).as('update')
        router.post('/suspension', [SuspensionsController, 'store']).as('suspend')
        router.delete('/suspension', [SuspensionsController, 'destroy']).as('reopen')
        router.post('/termination', [TerminationsController, 'store']).as('terminate')
        router.delete('/termination', [TerminationsController, 'destroy']).as('keep')
      })
      .prefix('/provider/customers/:customer')
      .as('customers')
      .where('customer', router.matchers.number())
  })
  .use([middleware.auth(), middleware.role(['staff'])])
