import { inject } from '@adonisjs/core'
import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { RemoveFactor } from '#access/second_factor/actions/remove_factor'
import { RenameFactor } from '#access/second_factor/actions/rename_factor'
import SecondFactor from '#access/second_factor/models/second_factor'
import { newName } from '#access/second_factor/validators/factor'
import { SystemClock } from '#core/clock'

const PAGE = '/me/security/second-factor'

/** One of the user's own factors. Another's is no address. */
@inject()
export default class FactorsController {
  constructor(private clock: SystemClock) {}

  async update(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = auth.getUserOrFail()
    await SecondFactor.query().where({ id: params.factor, userId: id }).firstOrFail()
    const { factorName: name } = await request.validateUsing(newName)
    const input = { factorId: params.factor, name }
    const outcome = await new RenameFactor(this.clock).execute(id, input, actorOf(ctx))
    if (!outcome.ok) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', 'second_factor.done.renamed')
    return response.redirect().toPath(PAGE)
  }

  async destroy(ctx: HttpContext) {
    const { auth, params, request, response, session } = ctx
    const { id } = auth.getUserOrFail()
    const outcome = await new RemoveFactor(this.clock).execute(id, params.factor, actorOf(ctx))
    if (!outcome.ok && outcome.refusal === 'unknown_factor') {
      throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    }
    session.flash('notice', outcome.ok ? 'second_factor.done.removed' : LAST_ONE)
    return response.redirect().toPath(PAGE)
  }
}

const LAST_ONE = 'second_factor.refusal.last_one_needed'
