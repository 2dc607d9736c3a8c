import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const Blocks = () => import('#administration/contact_persons/controllers/blocks_controller')
const ContactPersons = () =>
  import('#administration/contact_persons/controllers/contact_persons_controller')
const Documents = () => import('#administration/contact_persons/controllers/documents_controller')

router
  .group(() => {
    router.get('/', [ContactPersons, 'index']).as('index')
    router.post('/', [ContactPersons, 'store']).as('store')
    router.delete('/:contact_person', [ContactPersons, 'destroy']).as('destroy')
    router.post('/:contact_person/block', [Blocks, 'store']).as('block')
    router.delete('/:contact_person/block', [Blocks, 'destroy']).as('unblock')
    router
      .get('/authorisations/:authorisation', [Documents, 'show'])
      .as('authorisation')
      .use(middleware.stepUp())
  })
  .prefix('/provider/customers/:customer/contact-persons')
  .as('contact_persons')
  .where('contact_person', router.matchers.number())
  .where('authorisation', router.matchers.number())
  .use([middleware.auth(), middleware.role(['staff'])])
