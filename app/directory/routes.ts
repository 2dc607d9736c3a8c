import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const AdminController = () => import('#directory/controllers/admin_controller')
const DirectoryController = () => import('#directory/controllers/directory_controller')
const MeController = () => import('#directory/controllers/me_controller')

router
  .group(() => {
    router.get('/me', [MeController, 'show']).as('me.show')
    router.get('/directory', [DirectoryController, 'show']).as('directory.show')
    router
      .get('/admin', [AdminController, 'show'])
      .as('admin.show')
      .use(middleware.role(['contact_person']))
  })
  .use([middleware.auth(), middleware.customer()])
