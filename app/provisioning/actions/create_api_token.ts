import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import ApiToken from '#provisioning/models/api_token'
import type { Scope } from '#provisioning/scopes'
import { newSecret, written } from '#provisioning/token_secret'

export interface CreateApiTokenInput {
  name: string
  scopes: readonly Scope[]
  /** Days from now, at most a year. */
  days: number
}

const DAY_MS = 24 * 60 * 60 * 1000

/** Makes a token for one of the provider's own systems. What it looks like is told here and never again. */
export class CreateApiToken {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    { name, scopes, days }: CreateApiTokenInput,
    by: Actor & { id: number }
  ): Promise<{ token: ApiToken; written: string }> {
    const made = newSecret()
    const now = this.clock.now()
    const times = { createdAt: now, expiresAt: now + days * DAY_MS }
    const facts = { name, scopes, hash: made.hash, createdBy: by.id, ...times }
    const token = await db.transaction(async (client) => {
      const fresh = await ApiToken.create(facts, { client })
      const subject = { type: 'api_token', id: fresh.id, name }
      const after = { scopes, expires: new Date(times.expiresAt).toISOString() }
      const event = { customerId: null, by, action: 'api_token.created', subject, after }
      await recordAudit(event, now, client)
      return fresh
    })
    return { token, written: written(token.id, made) }
  }
}
