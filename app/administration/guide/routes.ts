import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const GuideController = () => import('#administration/guide/controllers/guide_controller')
const GuideSkipsController = () =>
  import('#administration/guide/controllers/guide_skips_controller')

router
  .group(() => {
    router.get('/', [GuideController, 'show']).as('admin.show')
    router.post('/guide/skips', [GuideSkipsController, 'store']).as('guide.skip')
    router.delete('/guide/skips', [GuideSkipsController, 'destroy']).as('guide.resume')
  })
  .prefix('/admin')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
