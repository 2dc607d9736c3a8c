import db from '@adonisjs/lucid/services/db'
import { announceChange } from '#access/second_factor/announce_change'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import { lockUser } from '#access/second_factor/queries/lock_user'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'
import { done, refused, type Result } from '#core/result'

/** From now on the user is asked again on that device. */
export class ForgetDevice {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(userId: number, deviceId: number, by: Actor): Promise<Result<null, 'unknown_device'>> {
    const at = this.clock.now()
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      const device = await RememberedDevice.query({ client })
        .where({ id: deviceId, userId })
        .first()
      if (!device) return refused('unknown_device')
      await device.delete()
      const before = { browser: device.browser }
      await announceChange(user, { was: 'device_forgotten', before }, by, at, client)
      return done(null)
    })
  }
}
