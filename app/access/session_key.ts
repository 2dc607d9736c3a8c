/** What a session holds to prove which login it is: the row's id, and a secret that the row knows only the hash of. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Where it stands in the session. */
export const SESSION_KEY = 'login'

export interface SessionKey {
  id: string
  secret: string
}

export const freshSecret = () => randomBytes(24).toString('base64url')

export const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('hex')

export const writeKey = ({ id, secret }: SessionKey) => `${id}.${secret}`

/** Null when there is none, or it is none. */
export function readKey(written: unknown): SessionKey | null {
  const [id, secret] = typeof written === 'string' ? written.split('.') : []
  return id && secret ? { id, secret } : null
}

export function isSecretOf(hash: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(hashOfSecret(secret)))
}
