import env from '#start/env'
import app from '@adonisjs/core/services/app'

/** How messages leave. `outbox` keeps them to be read on the page `/outbox`: for the demo and for tests, never in production. */
export default {
  mail: env.get('MAIL_DRIVER', app.inProduction ? 'smtp' : 'outbox'),
  sms: env.get('SMS_DRIVER', app.inProduction ? 'none' : 'outbox'),
}
