import db from '@adonisjs/lucid/services/db'
import type { Actor } from '#audit/actor'
import { done } from '#core/result'
import type Customer from '#customers/models/customer'
import type {
  AccessInput,
  ChangeAccess,
  ChangeAccessRefusal,
} from '#administration/access/actions/change_access'

export type RefusedFor = { ok: false; refusal: ChangeAccessRefusal; userId: number }

/** All of it or nothing: a refusal says for whom, and nobody's access has changed. */
export class ChangeAccessOfMany {
  constructor(private one: ChangeAccess) {}

  async execute(
    customer: Customer,
    inputs: readonly AccessInput[],
    by: Actor
  ): Promise<{ ok: true; value: null } | RefusedFor> {
    const trx = await db.transaction()
    try {
      for (const input of inputs) {
        const outcome = await this.one.execute(customer, input, by, trx)
        if (outcome.ok) continue
        await trx.rollback()
        return { ...outcome, userId: input.userId }
      }
      await trx.commit()
      return done(null)
    } catch (error) {
      if (!trx.isCompleted) await trx.rollback()
      throw error
    }
  }
}
