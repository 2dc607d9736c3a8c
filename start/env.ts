/** Every setting the environment may carry, checked before anything starts. */
import { Env } from '@adonisjs/core/env'

export default await Env.create(new URL('../', import.meta.url), {
  NODE_ENV: Env.schema.enum(['development', 'production', 'test'] as const),
  PORT: Env.schema.number(),
  HOST: Env.schema.string({ format: 'host' }),
  LOG_LEVEL: Env.schema.string.optional(),
  APP_KEY: Env.schema.secret(),
  SECOND_FACTOR: Env.schema.enum.optional(['required', 'offered'] as const),
  APP_URL: Env.schema.string.optional({ format: 'url', tld: false }),

  SESSION_DRIVER: Env.schema.enum.optional(['cookie', 'memory', 'redis'] as const),
  LIMITER_STORE: Env.schema.enum.optional(['memory', 'database', 'redis'] as const),

  DB_CONNECTION: Env.schema.enum.optional(['sqlite', 'mysql'] as const),
  SQLITE_PATH: Env.schema.string.optional(),
  DB_HOST: Env.schema.string.optional({ format: 'host' }),
  DB_PORT: Env.schema.number.optional(),
  DB_USER: Env.schema.string.optional(),
  DB_PASSWORD: Env.schema.string.optional(),
  DB_DATABASE: Env.schema.string.optional(),

  REDIS_HOST: Env.schema.string.optional({ format: 'host' }),
  REDIS_PORT: Env.schema.number.optional(),
  REDIS_PASSWORD: Env.schema.string.optional(),

  TELEPHONY_DRIVER: Env.schema.enum.optional(['simulated', 'asterisk'] as const),
  ARI_URL: Env.schema.string.optional({ format: 'url', tld: false }),
  ARI_USERNAME: Env.schema.string.optional(),
  ARI_PASSWORD: Env.schema.string.optional(),
  ARI_APP: Env.schema.string.optional(),
  TRUNK_PEER: Env.schema.string.optional(),
  ANNOUNCEMENT_UPCOMING: Env.schema.string.optional(),
  ANNOUNCEMENT_SUSPENDED: Env.schema.string.optional(),
  ANNOUNCEMENT_TERMINATED: Env.schema.string.optional(),
  ANNOUNCEMENT_CLOSED: Env.schema.string.optional(),

  MAIL_DRIVER: Env.schema.enum.optional(['smtp', 'outbox'] as const),
  SMS_DRIVER: Env.schema.enum.optional(['outbox', 'none'] as const),
  MAIL_FROM: Env.schema.string.optional(),
  SMTP_HOST: Env.schema.string.optional({ format: 'host' }),
  SMTP_PORT: Env.schema.number.optional(),
  SMTP_USERNAME: Env.schema.string.optional(),
  SMTP_PASSWORD: Env.schema.string.optional(),

  WEBHOOK_ALLOWED_HOSTS: Env.schema.string.optional(),

  ANALYTICS_SCRIPT: Env.schema.string.optional(),
  ERASE_AFTER_DAYS: Env.schema.number.optional(),

  NUMBER_QUARANTINE_DAYS: Env.schema.number.optional(),
  DOCUMENTS_PATH: Env.schema.string.optional(),
  PROVIDER_NAME: Env.schema.string.optional(),
})
