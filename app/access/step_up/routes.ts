import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ConfirmController = () => import('#access/step_up/controllers/confirm_controller')
const PasskeyOptionsController = () =>
  import('#access/second_factor/controllers/passkey_options_controller')

router
  .group(() => {
    router.get('/confirm', [ConfirmController, 'show']).as('confirm.show')
    router.post('/confirm', [ConfirmController, 'store']).as('confirm.store')
    router
      .post('/confirm/passkey-options', [PasskeyOptionsController, 'confirm'])
      .as('confirm.options')
  })
  .use(middleware.auth())
