import { existsSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const ASSET = /^\/(vendor|assets)\/[\w./-]+\.(css|js)$/

/** Serves the Brotli file that `bin/copy_assets.js` left beside a style sheet or script; `config/static.ts` names its type. */
export default class CompressedAssetsMiddleware {
  #compressed = new Map<string, boolean>()

  handle({ request }: HttpContext, next: NextFn) {
    const path = request.url()
    if (ASSET.test(path) && request.encoding(['br']) && this.#hasCompressed(path)) {
      request.request.url = `${path}.br`
    }
    return next()
  }

  #hasCompressed(path: string): boolean {
    const isThere = this.#compressed.get(path) ?? existsSync(app.publicPath(`${path}.br`))
    if (app.inProduction) this.#compressed.set(path, isThere)
    return isThere
  }
}
