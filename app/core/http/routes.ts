import router from '@adonisjs/core/services/router'

const ColorSchemeController = () => import('#core/http/controllers/color_scheme_controller')

/** For load balancers: says that the process answers, and nothing else. */
router.get('/health', () => ({ status: 'up' })).as('health')

router.post('/color-scheme', [ColorSchemeController, 'store']).as('color_scheme.store')
