import type { HttpContext } from '@adonisjs/core/http'
import { actorOf } from '#access/controllers/actor_of'
import { PauseEndpoint } from '#provisioning/webhooks/actions/pause_endpoint'
import { ResumeEndpoint } from '#provisioning/webhooks/actions/resume_endpoint'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'

export default class PausesController {
  async store(ctx: HttpContext) {
    const endpoint = await WebhookEndpoint.findOrFail(ctx.params.webhook)
    await new PauseEndpoint().execute(endpoint, actorOf(ctx))
    return back(ctx, 'webhooks.paused_now')
  }

  async destroy(ctx: HttpContext) {
    const endpoint = await WebhookEndpoint.findOrFail(ctx.params.webhook)
    await new ResumeEndpoint().execute(endpoint, actorOf(ctx))
    return back(ctx, 'webhooks.resumed_now')
  }
}

function back({ response, session }: HttpContext, notice: string) {
  session.flash('notice', notice)
  return response.redirect().toPath('/provider/webhooks')
}
