import type { HttpContext } from '@adonisjs/core/http'
import app from '@adonisjs/core/services/app'
import { actorOf } from '#access/controllers/actor_of'
import { typedAgain } from '#core/http/typed_again'
import { AddEndpoint } from '#provisioning/webhooks/actions/add_endpoint'
import { DeleteEndpoint } from '#provisioning/webhooks/actions/delete_endpoint'
import { WEBHOOK_EVENTS } from '#provisioning/webhooks/events'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'
import { newEndpoint } from '#provisioning/webhooks/new_endpoint'

/** Where the provider's own systems are told what happens. */
export default class EndpointsController {
  show(ctx: HttpContext) {
    return showEndpoints(ctx, null)
  }

  /** The secret is shown in the answer itself, and so kept nowhere: not in the session, not in an address. */
  async store(ctx: HttpContext) {
    const input = await ctx.request.validateUsing(newEndpoint)
    const by = { ...actorOf(ctx), id: ctx.auth.getUserOrFail().id }
    const action = await app.container.make(AddEndpoint)
    const added = await action.execute(input, by)
    if (added.ok) return showEndpoints(ctx, added.value.secret)
    typedAgain(ctx, { url: ctx.i18n.t(`webhooks.problems.${added.refusal}`) })
    ctx.response.status(422)
    return showEndpoints(ctx, null)
  }

  async destroy(ctx: HttpContext) {
    const endpoint = await WebhookEndpoint.findOrFail(ctx.params.webhook)
    await new DeleteEndpoint().execute(endpoint, actorOf(ctx))
    ctx.session.flash('notice', 'webhooks.deleted')
    return ctx.response.redirect().toPath('/provider/webhooks')
  }
}

/** A provider has a handful of these. */
async function showEndpoints({ view }: HttpContext, secret: string | null) {
  const endpoints = await WebhookEndpoint.query().orderBy('id', 'desc')
  return view.render('pages/webhooks/endpoints', { endpoints, events: WEBHOOK_EVENTS, secret })
}
