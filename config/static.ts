import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/static'

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** For `app.css.br`, which is a style sheet to the browser. */
function compressedHeaders(path: string): Record<string, string> {
  const [, extension] = /\.(css|js)\.br$/.exec(path) ?? []
  if (extension === undefined) return {}
  return { 'Content-Type': TYPES[extension], 'Content-Encoding': 'br', 'Vary': 'Accept-Encoding' }
}

export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  /** Addresses of assets carry a fingerprint (`asset()` in templates), so they never change. */
  maxAge: app.inProduction ? '365d' : 0,
  immutable: app.inProduction,
  headers: compressedHeaders,
})
