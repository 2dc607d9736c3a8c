/**
 * The written form of a token: `bn_<id>.<secret>`, the framework's own (random, with a checksum that scanners for leaked
 * secrets know). Its guard is not used: that would make `auth.user` a user or a program on every page, delete what is
 * revoked, and write to the database at every request.
 */
import { AccessToken } from '@adonisjs/auth/access_tokens'
import type { Secret } from '@adonisjs/core/helpers'

const PREFIX = 'bn_'
const SECRET_LENGTH = 40

export function newSecret(): { secret: Secret<string>; hash: string } {
  return AccessToken.seed(SECRET_LENGTH)
}

export function written(id: number, { secret, hash }: ReturnType<typeof newSecret>): string {
  const [now, type] = [new Date(0), 'api']
  const dates = { createdAt: now, updatedAt: now, lastUsedAt: null, expiresAt: null }
  const facts = { identifier: id, tokenableId: id, prefix: PREFIX, type, name: null, abilities: [] }
  return new AccessToken({ ...facts, ...dates, hash, secret }).value!.release()
}

/** The id and the secret's holder; null for what is no token. */
export function read(value: string): { id: number; secret: Secret<string> } | null {
  const decoded = AccessToken.decode(PREFIX, value)
  const id = Number(decoded?.identifier)
  return decoded && Number.isSafeInteger(id) ? { id, secret: decoded.secret } : null
}
