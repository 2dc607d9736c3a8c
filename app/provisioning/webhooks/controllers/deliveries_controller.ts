import { errors, type HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { pageNumber } from '#core/http/page_number'
import { ReplayDelivery } from '#provisioning/webhooks/actions/replay_delivery'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'
import { deliveriesOf } from '#provisioning/webhooks/queries/deliveries_of'

/** What one endpoint was told. */
export default class DeliveriesController {
  async show({ params, request, view }: HttpContext) {
    const endpoint = await WebhookEndpoint.findOrFail(params.webhook)
    const { page = 1 } = await request.validateUsing(pageNumber)
    const log = await deliveriesOf(endpoint.id, page)
    return view.render('pages/webhooks/deliveries', { endpoint, ...log })
  }

  /** Once more. */
  async update(ctx: HttpContext) {
    const { params, request, response, session } = ctx
    const endpoint = await WebhookEndpoint.findOrFail(params.webhook)
    const replayed = await new ReplayDelivery().execute(endpoint, params.delivery, actorOf(ctx))
    if (!replayed.ok) throw new errors.E_ROUTE_NOT_FOUND([request.method(), request.url()])
    session.flash('notice', 'webhooks.replayed')
    return response.redirect().toPath(`/provider/webhooks/${endpoint.id}`)
  }
}
