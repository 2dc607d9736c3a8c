import db from '@adonisjs/lucid/services/db'
import { announceChange } from '#access/second_factor/announce_change'
import RecoveryCode from '#access/second_factor/models/recovery_code'
import { lockUser } from '#access/second_factor/queries/lock_user'
import { recoveryCodesLeft } from '#access/second_factor/queries/recovery_codes_left'
import { hashOfRecoveryCode } from '#access/second_factor/recovery_code'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** Takes a recovery code in the factor's place, once. The user hears of it: somebody else may have found the note. */
export class UseRecoveryCode {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(userId: number, typed: string, by: Actor): Promise<Result<null, 'wrong_recovery_code'>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const code = await RecoveryCode.query({ client })
        .where({ userId, hash: hashOfRecoveryCode(typed) })
        .whereNull('usedAt')
        .first()
      if (!code) return refused('wrong_recovery_code')
      await code.merge({ usedAt: at }).save()
      const after = { left: await recoveryCodesLeft(userId, client) }
      await announceChange(user, { was: 'recovery_code_used', after }, by, at, client)
      return done(null)
    })
  }
}
