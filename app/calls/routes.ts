import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const QueueLog = () => import('#calls/controllers/queue_log_controller')

router
  .group(() => {
    router.get('/log', [QueueLog, 'index']).as('log.index')
    router.get('/log/:call', [QueueLog, 'show']).as('log.show')
  })
  .use([middleware.auth(), middleware.customer()])
