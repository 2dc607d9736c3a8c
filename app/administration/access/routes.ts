import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const Matrix = () => import('#administration/access/controllers/access_matrix_controller')
const Person = () => import('#administration/access/controllers/person_access_controller')

router
  .group(() => {
    router.get('/admin/access', [Matrix, 'show']).as('access_rights.show')
    router
      .put('/admin/access', [Matrix, 'update'])
      .as('access_rights.update')
      .use(middleware.stepUp())
    router.get('/admin/people/:user/access', [Person, 'show']).as('access_rights.person')
    router
      .put('/admin/people/:user/access', [Person, 'update'])
      .as('access_rights.change')
      .use(middleware.stepUp())
  })
  .where('user', router.matchers.number())
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
