import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

/** The caller hears music, and comes back. */
@inject()
export default class HoldsController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(
      ctx,
      await this.exchange.ask(ctx.customer.id, { type: 'hold', callId: ctx.params.call, by })
    )
  }

  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(
      ctx,
      await this.exchange.ask(ctx.customer.id, { type: 'retrieve', callId: ctx.params.call, by })
    )
  }
}
