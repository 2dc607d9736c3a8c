/** What deliveries are signed with, in the form of Standard Webhooks: `whsec_` and base64. */
import { randomBytes } from 'node:crypto'
import encryption from '@adonisjs/core/services/encryption'

const PREFIX = 'whsec_'
const BYTES = 32
const PURPOSE = 'webhook_endpoints.secret'

export const newWebhookSecret = (): string => PREFIX + randomBytes(BYTES).toString('base64')

export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64')

export const sealSecret = (secret: string): string =>
  encryption.encrypt(secret, { purpose: PURPOSE })

/** @throws when it was sealed with a key that is gone. */
export function openSecret(sealed: string): string {
  const secret = encryption.decrypt<string>(sealed, PURPOSE)
  if (secret === null) throw new Error('A webhook secret cannot be read: was APP_KEY changed?')
  return secret
}
