import RememberedDevice from '#access/second_factor/models/remembered_device'
import { standingDevices } from '#access/second_factor/queries/standing_devices'
import type User from '#access/models/user'
import { type Clock, SystemClock } from '#core/clock'

/** Whether this is a device where the user asked not to be asked, and notes that it was used. */
export class RecogniseDevice {
  constructor(private clock: Clock = new SystemClock()) {}

  async execute(user: User, token: string): Promise<boolean> {
    const at = this.clock.now()
    const tokenHash = RememberedDevice.hashOf(token)
    const device = await standingDevices(user, at).where('tokenHash', tokenHash).first()
    await device?.merge({ lastUsedAt: at }).save()
    return device !== null
  }
}
