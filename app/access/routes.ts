import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const LanguageController = () => import('#access/controllers/language_controller')
const LoginController = () => import('#access/controllers/login_controller')
const LogoutController = () => import('#access/controllers/logout_controller')
const StartController = () => import('#access/controllers/start_controller')

router.get('/', [StartController, 'show']).as('start').use(middleware.auth())

router.get('/login', [LoginController, 'show']).as('login.show')
router.post('/login', [LoginController, 'store']).as('login.store')
router.post('/logout', [LogoutController, 'store']).as('logout.store')
router.post('/language', [LanguageController, 'store']).as('language.store')
