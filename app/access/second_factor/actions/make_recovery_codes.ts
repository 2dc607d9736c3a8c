import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '@adonisjs/lucid/services/db'
import type User from '#access/models/user'
import { announceChange } from '#access/second_factor/announce_change'
import RecoveryCode from '#access/second_factor/models/recovery_code'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import { lockUser } from '#access/second_factor/queries/lock_user'
import { hashOfRecoveryCode, newRecoveryCodes } from '#access/second_factor/recovery_code'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** New codes in place of all that the user had, shown now and never again. Only for who has a factor that they stand in for. */
export class MakeRecoveryCodes {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(userId: number, by: Actor): Promise<Result<string[], 'no_factor'>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      if (!(await hasSecondFactor(userId, client))) return refused('no_factor')
      const codes = await replaceRecoveryCodes(user, at, client)
      await announceChange(user, { was: 'recovery_codes_made' }, by, at, client)
      return done(codes)
    })
  }
}

export async function replaceRecoveryCodes(
  { id: userId, customerId }: User,
  at: number,
  client: TransactionClientContract
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await RecoveryCode.query({ client }).where('userId', userId).delete()
  const rows = codes.map((code) => ({ customerId, userId, hash: hashOfRecoveryCode(code) }))
  await RecoveryCode.createMany(
    rows.map((row) => ({ ...row, createdAt: at })),
    { client }
  )
  return codes
}
