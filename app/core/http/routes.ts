import router from '@adonisjs/core/services/router'

const ConsentController = () => import('#core/http/controllers/consent_controller')
const CookiesController = () => import('#core/http/controllers/cookies_controller')
const ColorSchemeController = () => import('#core/http/controllers/color_scheme_controller')

/** For load balancers: says that the process answers, and nothing else. */
router.get('/health', () => ({ status: 'up' })).as('health')

router.post('/color-scheme', [ColorSchemeController, 'store']).as('color_scheme.store')

router.get('/cookies', [CookiesController, 'show']).as('cookies.show')
router.post('/consent', [ConsentController, 'store']).as('consent.store')
