import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  redirect: { forwardQueryString: false },
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: app.inProduction,
    sameSite: 'lax',
  },
})

/** What the application signs with: whoever has the database does not have it. */
export const appKey = env.get('APP_KEY')

/** The provider's own name on every page: configuration, never code. */
export const provider = { name: env.get('PROVIDER_NAME', 'Dipper') }

/** A script that counts visits, with consent and before login only; none unless it is configured. */
export const analytics = { script: env.get('ANALYTICS_SCRIPT', '') || null }

/** Where people find this site: links in messages begin so. */
export const appUrl = env.get('APP_URL', `http://${env.get('HOST')}:${env.get('PORT')}`)
