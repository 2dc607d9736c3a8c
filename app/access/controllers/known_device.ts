/** A cookie that tells a user's own browser from a stranger's, so that guesses from elsewhere cannot keep the user out. */
import { createHash, randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'

const COOKIE = 'known_device'
const KEPT_FOR = '365d'

interface KnownDevice {
  id: string
  /** Of the user who logged in here last. */
  username: string
}

const hashOf = (username: string) => createHash('sha256').update(username).digest('hex')

/** The device's id if this user has logged in on it before. */
export function knownDeviceOf({ request }: HttpContext, username: string): string | null {
  const known: KnownDevice | undefined = request.encryptedCookie(COOKIE)
  return known?.username === hashOf(username) ? known.id : null
}

/** Encrypted, and worth nothing without the password: it lets somebody try, no more. */
export function rememberDevice({ response }: HttpContext, username: string): void {
  const device: KnownDevice = { id: randomBytes(12).toString('hex'), username: hashOf(username) }
  response.encryptedCookie(COOKIE, device, { maxAge: KEPT_FOR })
}
