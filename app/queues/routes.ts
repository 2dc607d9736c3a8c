import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const QueuesController = () => import('#queues/controllers/queues_controller')

router
  .group(() => {
    router.get('/queues', [QueuesController, 'index']).as('queues.index')
    router.get('/queues/new', [QueuesController, 'create']).as('queues.create')
    router.post('/queues', [QueuesController, 'store']).as('queues.store')
    router.get('/queues/:queue', [QueuesController, 'edit']).as('queues.edit')
    router.put('/queues/:queue', [QueuesController, 'update']).as('queues.update')
    router.delete('/queues/:queue', [QueuesController, 'destroy']).as('queues.destroy')
  })
  .prefix('/admin')
  .use([middleware.auth(), middleware.customer(), middleware.role(['contact_person'])])
