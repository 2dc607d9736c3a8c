import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'

let made: Promise<string> | undefined

/**
 * What stands as password until somebody has chosen one: the hash of a secret that nobody ever saw. Made once per process,
 * because hundreds of people may be created at once; a try to log in takes as long as with any other password.
 */
export function unusablePassword(): Promise<string> {
  made ??= hash.make(randomBytes(32).toString('base64url'))
  return made
}
