import db from '@adonisjs/lucid/services/db'
import { announceChange } from '#access/second_factor/announce_change'
import { dropSecondFactors } from '#access/second_factor/actions/drop_second_factors'
import { insistsOnSecondFactor } from '#access/second_factor/insistence'
import { lockUser } from '#access/second_factor/queries/lock_user'
import { secondFactorsOf } from '#access/second_factor/queries/second_factors_of'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

export type RemoveRefusal = 'unknown_factor' | 'last_one_needed'

/** Takes one of the user's factors away. With the last one go what stood in for it: recovery codes and remembered devices. */
export class RemoveFactor {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(userId: number, factorId: number, by: Actor): Promise<Result<null, RemoveRefusal>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const factors = await secondFactorsOf(userId, undefined, client)
      const factor = factors.find(({ id }) => id === factorId)
      if (!factor) return refused('unknown_factor')
      const isLast = factors.length === 1
      if (isLast && insistsOnSecondFactor(user.role)) return refused('last_one_needed')

      if (isLast) await dropSecondFactors(userId, client)
      else await factor.delete()
      const before = { kind: factor.kind, factor: factor.name }
      await announceChange(user, { was: 'removed', before }, by, at, client)
      return done(null)
    })
  }
}
