import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'
import type Customer from '#customers/models/customer'

export type ConfirmRefusal = 'not_staged'

/** From here on the import is carried out, whatever happens to the process that was told. Confirmed twice, it runs once. */
export class ConfirmImport {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(
    customer: Customer,
    { importId, invites }: { importId: string; invites: boolean },
    by: Actor
  ): Promise<Result<null, ConfirmRefusal>> {
    const now = this.clock.now()
    return db.transaction(async (client) => {
      const own = { customer_id: customer.id, id: importId, state: 'staged' }
      const row = await client.from('people_imports').where(own).forUpdate().first()
      if (!row || Number(row.expires_at) <= now) return refused('not_staged')
      await client
        .from('people_imports')
        .where(own)
        .update({ state: 'running', invites, actor: JSON.stringify(by), started_at: now })
      const subject = { type: 'people_import', id: importId, name: row.file_name }
      const event = { customerId: customer.id, by, action: 'people_import.confirmed', subject }
      await recordAudit({ ...event, after: { invites } }, now, client)
      return done(null)
    })
  }
}
