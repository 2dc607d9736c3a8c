import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import type ApiToken from '#provisioning/models/api_token'

/** Lets a token open nothing from this moment on. Twice is once. */
export class RevokeApiToken {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(token: ApiToken, by: Actor): Promise<void> {
    const now = this.clock.now()
    await db.transaction(async (client) => {
      const standing = client.from('api_tokens').where('id', token.id).whereNull('revoked_at')
      const [revoked] = [await standing.update({ revoked_at: now })].flat()
      if (Number(revoked) === 0) return
      const subject = { type: 'api_token', id: token.id, name: token.name }
      await recordAudit({ customerId: null, by, action: 'api_token.revoked', subject }, now, client)
    })
  }
}
