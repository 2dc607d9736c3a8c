import { inject } from '@adonisjs/core'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { ResetSecondFactor } from '#access/second_factor/actions/reset_second_factor'
import { SystemClock } from '#core/clock'
import type Customer from '#customers/models/customer'

/** For somebody else who lost what they prove themselves with; goes back to the page with the button. */
@inject()
export default class ResetsController {
  constructor(private clock: SystemClock) {}

  async ofPerson(ctx: HttpContext) {
    return this.#reset(ctx, ctx.customer)
  }

  async ofContactPerson(ctx: HttpContext) {
    return this.#reset(ctx, null)
  }

  async #reset(ctx: HttpContext, customer: Customer | null) {
    const { params, request, response, session } = ctx
    const reset = new ResetSecondFactor(this.clock)
    const outcome = await reset.execute(customer, params.user, actorOf(ctx))
    if (!outcome.ok && outcome.refusal === 'unknown_user') {
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    }
    const said = outcome.ok ? 'done.reset' : `reset_refusal.${outcome.refusal}`
    session.flash('notice', `second_factor.${said}`)
    return response.redirect().back()
  }
}
