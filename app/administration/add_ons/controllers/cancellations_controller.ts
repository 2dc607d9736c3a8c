import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { addOnPage } from '#administration/add_ons/add_on_page'
import { addOnIn, deskOf } from '#administration/add_ons/controllers/desk_of'
import { decision } from '#administration/add_ons/validators'
import { CancelAddOn } from '#customers/add_ons/actions/cancel_add_on'
import { PluginRegistry } from '#plugin_host/registry'

/** Cancelling an add-on: what goes, from when, and yes. */
@inject()
export default class CancellationsController {
  constructor(
    private registry: PluginRegistry,
    private cancelAddOn: CancelAddOn
  ) {}

  async create(ctx: HttpContext) {
    return this.#show(ctx)
  }

  async store(ctx: HttpContext) {
    const { customer, base } = await deskOf(ctx)
    const { manifest } = addOnIn(ctx, this.registry)
    const input = await ctx.request.validateUsing(decision)
    const cancellation = { addOnId: manifest.id, ...input }
    const outcome = await this.cancelAddOn.execute(customer, cancellation, actorOf(ctx))
    if (!outcome.ok) {
      ctx.response.status(outcome.refusal === 'changed_meanwhile' ? 409 : 422)
      return this.#show(ctx, { refusal: outcome.refusal, from: input.from })
    }
    ctx.session.flash('notice', input.from ? 'add_ons.cancelled_from_date' : 'add_ons.cancelled')
    return ctx.response.redirect().toPath(`${base}/${manifest.id}`)
  }

  async #show(ctx: HttpContext, typed: { refusal?: string; from?: string } = {}) {
    const desk = await deskOf(ctx)
    const plugin = addOnIn(ctx, this.registry)
    const page = await addOnPage(desk.customer.id, plugin, this.registry, Date.now())
    return ctx.view.render('pages/add_ons/cancel', { ...desk, ...page, ...typed })
  }
}
