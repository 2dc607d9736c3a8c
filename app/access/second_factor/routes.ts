import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const AppsController = () => import('#access/second_factor/controllers/apps_controller')
const AskedController = () => import('#access/second_factor/controllers/asked_controller')
const FactorsController = () => import('#access/second_factor/controllers/factors_controller')
const OwnController = () => import('#access/second_factor/controllers/own_controller')
const PasskeyLoginController = () =>
  import('#access/second_factor/controllers/passkey_login_controller')
const PasskeyOptionsController = () =>
  import('#access/second_factor/controllers/passkey_options_controller')
const PasskeysController = () => import('#access/second_factor/controllers/passkeys_controller')
const RecoveryCodesController = () =>
  import('#access/second_factor/controllers/recovery_codes_controller')
const RememberedDevicesController = () =>
  import('#access/second_factor/controllers/remembered_devices_controller')
const ResetsController = () => import('#access/second_factor/controllers/resets_controller')

router
  .post('/login/passkey-options', [PasskeyOptionsController, 'logIn'])
  .as('passkey_login.options')
router.get('/login/passkey', [PasskeyLoginController, 'show']).as('passkey_login.show')
router.post('/login/passkey', [PasskeyLoginController, 'store']).as('passkey_login.store')

/** Open before the second factor is proved; the names say so (`second_factor_middleware.ts`). */
router
  .group(() => {
    router.get('/', [AskedController, 'show']).as('show')
    router.post('/', [AskedController, 'store']).as('store')
    router.post('/passkey-options', [PasskeyOptionsController, 'secondStep']).as('options')
  })
  .prefix('/login/second-factor')
  .as('second_factor.asked')
  .use(middleware.auth())

/** Open to who must set one up first. */
router
  .group(() => {
    router.get('/', [OwnController, 'show']).as('show')
    router
      .delete('/devices/:device', [RememberedDevicesController, 'destroy'])
      .where('device', router.matchers.number())
      .as('devices.destroy')
    router
      .group(() => {
        router.get('/app', [AppsController, 'create']).as('apps.create')
        router.post('/app', [AppsController, 'store']).as('apps.store')
        router.get('/passkey', [PasskeysController, 'create']).as('passkeys.create')
        router.post('/passkey', [PasskeysController, 'store']).as('passkeys.store')
        router
          .post('/passkey-options', [PasskeyOptionsController, 'register'])
          .as('passkeys.options')
        router.post('/recovery-codes', [RecoveryCodesController, 'store']).as('codes.store')
        router
          .put('/factors/:factor', [FactorsController, 'update'])
          .where('factor', router.matchers.number())
          .as('factors.update')
        router
          .delete('/factors/:factor', [FactorsController, 'destroy'])
          .where('factor', router.matchers.number())
          .as('factors.destroy')
      })
      .use(middleware.stepUp())
  })
  .prefix('/me/security/second-factor')
  .as('second_factor.own')
  .use(middleware.auth())

router
  .post('/admin/people/:user/second-factor-reset', [ResetsController, 'ofPerson'])
  .where('user', router.matchers.number())
  .as('second_factor.resets.person')
  .use([
    ...[middleware.auth(), middleware.customer(), middleware.role(['contact_person'])],
    middleware.stepUp(),
  ])

router
  .post('/provider/contact-persons/:user/second-factor-reset', [
    ResetsController,
    'ofContactPerson',
  ])
  .where('user', router.matchers.number())
  .as('second_factor.resets.contact_person')
  .use([middleware.auth(), middleware.role(['staff']), middleware.stepUp()])
