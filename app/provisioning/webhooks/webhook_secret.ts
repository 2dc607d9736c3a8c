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

/** Null for one that was sealed with a key that is gone. */
export const openSecret = (sealed: string): string | null => encryption.decrypt(sealed, PURPOSE)
