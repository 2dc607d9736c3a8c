import { inject } from '@adonisjs/core'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { ForgetDevice } from '#access/second_factor/actions/forget_device'
import { SystemClock } from '#core/clock'

@inject()
export default class RememberedDevicesController {
  constructor(private clock: SystemClock) {}

  async destroy(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = auth.getUserOrFail()
    const outcome = await new ForgetDevice(this.clock).execute(id, params.device, actorOf(ctx))
    if (!outcome.ok) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', 'second_factor.done.device_forgotten')
    return response.redirect().toPath('/me/security/second-factor')
  }
}
