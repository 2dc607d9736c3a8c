import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const CustomerTermsController = () => import('#notices/controllers/customer_terms_controller')
const NoticesController = () => import('#notices/controllers/notices_controller')
const PublicationsController = () => import('#notices/controllers/publications_controller')
const TermsAcceptanceController = () => import('#notices/controllers/terms_acceptance_controller')
const TermsController = () => import('#notices/controllers/terms_controller')

router
  .group(() => {
    router.get('/notices', [NoticesController, 'index']).as('notices.index')
    router.get('/notices/:publication', [NoticesController, 'show']).as('notices.show')
    router.get('/terms', [TermsController, 'show']).as('terms.show')
    router
      .group(() => {
        router.get('/acceptance', [TermsAcceptanceController, 'show']).as('terms.acceptance.show')
        router.post('/acceptance', [TermsAcceptanceController, 'store']).as('terms.accept')
      })
      .prefix('/terms')
      .use(middleware.role(['contact_person']))
  })
  .use([middleware.auth(), middleware.customer()])

router
  .group(() => {
    router.get('/publications', [PublicationsController, 'index']).as('publications.index')
    router.get('/publications/new', [PublicationsController, 'create']).as('publications.create')
    router.post('/publications', [PublicationsController, 'store']).as('publications.store')
    router
      .get('/publications/:publication', [PublicationsController, 'edit'])
      .as('publications.edit')
    router
      .put('/publications/:publication', [PublicationsController, 'update'])
      .as('publications.update')
    router
      .get('/customers/:customer/notices', [CustomerTermsController, 'show'])
      .as('provider.customers.notices')
  })
  .prefix('/provider')
  .use([middleware.auth(), middleware.role(['staff'])])
