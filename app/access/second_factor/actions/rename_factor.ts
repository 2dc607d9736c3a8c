import db from '@adonisjs/lucid/services/db'
import SecondFactor from '#access/second_factor/models/second_factor'
import { lockUser } from '#access/second_factor/queries/lock_user'
import type { Actor } from '#audit/actor'
import { recordAudit } from '#audit/record_audit'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** Gives one of the user's factors another name. Nothing becomes more or less safe, so nobody is sent a mail. */
export class RenameFactor {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(
    userId: number,
    { factorId, name }: { factorId: number; name: string },
    by: Actor
  ): Promise<Result<null, 'unknown_factor'>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const factor = await SecondFactor.query({ client }).where({ id: factorId, userId }).first()
      if (!factor) return refused('unknown_factor')
      const before = { factor: factor.name }
      await factor.merge({ name }).save()
      const subject = { type: 'user', id: userId, name: user.name }
      const event = { customerId: user.customerId, by, subject, before, after: { factor: name } }
      await recordAudit({ ...event, action: 'second_factor.renamed' }, at, client)
      return done(null)
    })
  }
}
