import env from '#start/env'
import app from '@adonisjs/core/services/app'

export default {
  webhooks: {
    /** Receivers inside our own network: `host` or `host:port`, with commas between. All others must be on the open internet. */
    allowedHosts: env.get('WEBHOOK_ALLOWED_HOSTS', '').split(',').filter(Boolean),
    isHttpsRequired: app.inProduction,
    /** How long a receiver may take to answer. */
    timeoutMs: 10_000,
  },
}
