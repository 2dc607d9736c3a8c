import router from '@adonisjs/core/services/router'

const OutboxController = () => import('#messaging/controllers/outbox_controller')

router.get('/outbox', [OutboxController, 'index']).as('outbox.index')
