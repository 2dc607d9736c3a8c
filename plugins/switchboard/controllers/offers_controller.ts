import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

/** Taking a waiting call, and turning down the one that rings. */
@inject()
export default class OffersController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(
      ctx,
      await this.exchange.ask(ctx.customer.id, { type: 'pick', callId: ctx.params.call, by })
    )
  }

  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(
      ctx,
      await this.exchange.ask(ctx.customer.id, { type: 'decline', callId: ctx.params.call, by })
    )
  }
}
