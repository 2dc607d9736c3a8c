import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import type { Secret } from '@adonisjs/core/helpers'
import config from '@adonisjs/core/services/config'
import type ContactVerification from '#directory/verification/models/contact_verification'

export const VALID_MINUTES = 10

/** Wrong codes; after that only a new one helps. */
export const MOST_TRIES = 5

const DIGITS = 6

export type CodeFor = Pick<ContactVerification, 'customerId' | 'userId' | 'channel' | 'address'>

export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0')
}

/** Keyed, because there are so few codes that the database alone would give them away; good for this one address only. */
export function hashOfCode(code: string, to: CodeFor): string {
  const key = config.get<Secret<string>>('app.appKey').release()
  const { customerId, userId, channel, address } = to
  const what = JSON.stringify(['contact_verifications', customerId, userId, channel, address, code])
  return createHmac('sha256', key).update(what).digest('hex')
}

export function isCode(typed: string, pending: ContactVerification): boolean {
  return timingSafeEqual(Buffer.from(hashOfCode(typed, pending)), Buffer.from(pending.codeHash))
}
