import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProfileController = () => import('#administration/profile/controllers/profile_controller')

router
  .group(() => {
    router.get('/profile', [ProfileController, 'show']).as('profile.show')
    router.put('/profile', [ProfileController, 'update']).as('profile.update')
  })
  .prefix('/admin')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
