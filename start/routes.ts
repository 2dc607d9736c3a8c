/** The areas' own routes, and nothing else. */
import router from '@adonisjs/core/services/router'

router.get('/health', () => ({ status: 'up' }))
