import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const DirectoryController = () => import('#directory/controllers/directory_controller')
const MeController = () => import('#directory/controllers/me_controller')

router
  .group(() => {
    router.get('/me', [MeController, 'show']).as('me.show')
    router.get('/directory', [DirectoryController, 'show']).as('directory.show')
  })
  .use([middleware.auth(), middleware.customer()])
