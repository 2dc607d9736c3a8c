import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ContactController = () => import('#directory/verification/controllers/contact_controller')

router
  .group(() => {
    router.get('/', [ContactController, 'show']).as('show')
    router.post('/:channel', [ContactController, 'store']).as('store').use(middleware.stepUp())
    router.put('/:channel', [ContactController, 'update']).as('update')
  })
  .prefix('/me/contact')
  .where('channel', /^(mail|sms)$/)
  .as('contact')
  .use([middleware.auth(), middleware.customer()])
