import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'

const known = new Map<string, string>()

/**
 * The address of a file under `public/`, with its content's fingerprint: browsers may keep it for ever.
 * Outside production the file is read anew, so that an edit shows at once.
 */
export function assetUrl(path: string): string {
  const url = known.get(path) ?? fingerprinted(path)
  if (app.inProduction) known.set(path, url)
  return url
}

function fingerprinted(path: string): string {
  const file = app.publicPath(path)
  if (!existsSync(file)) return `/${path}`
  const fingerprint = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10)
  return `/${path}?v=${fingerprint}`
}
