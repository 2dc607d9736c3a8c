/** Secrets in links: whoever has the link may do what it is for, and the database alone does not open it. */
import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** `secret` goes into the link and nowhere else; `hash` is stored. */
export interface LinkSecret {
  secret: string
  hash: string
}

export function newLinkSecret(): LinkSecret {
  const secret = randomBytes(BYTES).toString('base64url')
  return { secret, hash: hashOfLinkSecret(secret) }
}

/** Fast on purpose: 256 random bits cannot be guessed, however fast one tries. */
export function hashOfLinkSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
