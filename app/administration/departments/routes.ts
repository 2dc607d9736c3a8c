import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const Departments = () => import('#administration/departments/controllers/departments_controller')
const Deletions = () => import('#administration/departments/controllers/deletions_controller')

router
  .group(() => {
    router.get('/', [Departments, 'index']).as('departments.index')
    router.post('/', [Departments, 'store']).as('departments.store')
    router.get('/:department', [Departments, 'show']).as('departments.show')
    router.put('/:department', [Departments, 'update']).as('departments.update')
    router.get('/:department/deletion', [Deletions, 'create']).as('departments.deletion')
    router.delete('/:department', [Deletions, 'store']).as('departments.destroy')
  })
  .prefix('/admin/departments')
  .where('department', router.matchers.number())
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
