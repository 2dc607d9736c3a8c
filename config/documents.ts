import env from '#start/env'
import app from '@adonisjs/core/services/app'

/** Where signed documents are kept, encrypted: outside what the web server serves, and outside what a build replaces. */
export const folder = app.makePath(env.get('DOCUMENTS_PATH', 'data/documents'))
