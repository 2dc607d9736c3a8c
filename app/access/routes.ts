import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ForgottenPasswordController = () =>
  import('#access/controllers/forgotten_password_controller')
const LanguageController = () => import('#access/controllers/language_controller')
const LoginController = () => import('#access/controllers/login_controller')
const LogoutController = () => import('#access/controllers/logout_controller')
const OwnSessionsController = () => import('#access/controllers/own_sessions_controller')
const PasswordController = () => import('#access/controllers/password_controller')
const PasswordResetController = () => import('#access/controllers/password_reset_controller')
const SecurityController = () => import('#access/controllers/security_controller')
const StartController = () => import('#access/controllers/start_controller')

router.get('/', [StartController, 'show']).as('start').use(middleware.auth())

router.get('/login', [LoginController, 'show']).as('login.show')
router.post('/login', [LoginController, 'store']).as('login.store')
router.post('/logout', [LogoutController, 'store']).as('logout.store')
router.post('/language', [LanguageController, 'store']).as('language.store')

router.get('/password/forgotten', [ForgottenPasswordController, 'show']).as('forgotten.show')
router.post('/password/forgotten', [ForgottenPasswordController, 'store']).as('forgotten.store')
router.get('/password/reset/:token', [PasswordResetController, 'take']).as('reset.take')
router.get('/password/reset', [PasswordResetController, 'show']).as('reset.show')
router.post('/password/reset', [PasswordResetController, 'store']).as('reset.store')

router
  .group(() => {
    router.get('/', [SecurityController, 'show']).as('security.show')
    router.put('/password', [PasswordController, 'update']).as('password.update')
    router.delete('/sessions', [OwnSessionsController, 'destroyOthers']).as('sessions.others')
    router.delete('/sessions/:session', [OwnSessionsController, 'destroy']).as('sessions.destroy')
  })
  .prefix('/me/security')
  .use(middleware.auth())
