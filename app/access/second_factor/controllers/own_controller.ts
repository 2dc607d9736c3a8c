import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { insistsOnSecondFactor } from '#access/second_factor/insistence'
import { deviceCookie } from '#access/second_factor/device_cookie'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import { recoveryCodesLeft } from '#access/second_factor/queries/recovery_codes_left'
import { secondFactorsOf } from '#access/second_factor/queries/second_factors_of'
import { standingDevices } from '#access/second_factor/queries/standing_devices'
import { SystemClock } from '#core/clock'

/** A user's own second factor: what is set up, and what stands in for it. */
@inject()
export default class OwnController {
  constructor(private clock: SystemClock) {}

  async show({ auth, request, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const token: unknown = request.cookie(deviceCookie(user.id))
    return view.render('pages/second_factor/own', {
      factors: await secondFactorsOf(user.id),
      codesLeft: await recoveryCodesLeft(user.id),
      devices: await standingDevices(user, this.clock.now()),
      hereHash: typeof token === 'string' ? RememberedDevice.hashOf(token) : null,
      isRequired: insistsOnSecondFactor(user.role),
    })
  }
}
