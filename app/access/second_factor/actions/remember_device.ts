import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { announceChange } from '#access/second_factor/announce_change'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import { lockUser } from '#access/second_factor/queries/lock_user'
import type { Actor } from '#audit/actor'
import { type Clock, SystemClock } from '#core/clock'

export const REMEMBERED_FOR_DAYS = 30
const REMEMBERED_FOR_MS = REMEMBERED_FOR_DAYS * 24 * 60 * 60_000
const LONGEST_BROWSER = 250

/** The user is not asked on this device for 30 days. Gives what the device keeps to be known by; only its hash is stored. */
export class RememberDevice {
  constructor(private clock: Clock = new SystemClock()) {}

  execute(userId: number, browser: string, by: Actor): Promise<string> {
    const at = this.clock.now()
    const token = randomBytes(32).toString('base64url')
    return db.transaction(async (client) => {
      const user = await lockUser(userId, client)
      await RememberedDevice.create(
        {
          ...{ userId, customerId: user.customerId, browser: browser.slice(0, LONGEST_BROWSER) },
          tokenHash: RememberedDevice.hashOf(token),
          passwordMark: RememberedDevice.markOf(user),
          ...{ createdAt: at, lastUsedAt: at, expiresAt: at + REMEMBERED_FOR_MS },
        },
        { client }
      )
      await announceChange(user, { was: 'device_remembered', after: { browser } }, by, at, client)
      return token
    })
  }
}
