import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const OpeningHoursController = () =>
  import('#numbers/opening_hours/controllers/opening_hours_controller')

router
  .group(() => {
    router.get('/opening-hours', [OpeningHoursController, 'show']).as('opening_hours.show')
    router.put('/opening-hours', [OpeningHoursController, 'update']).as('opening_hours.update')
  })
  .prefix('/admin')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
