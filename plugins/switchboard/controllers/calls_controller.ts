import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

@inject()
export default class CallsController {
  constructor(private exchange: Exchange) {}

  /** Hangs up. */
  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(
      ctx,
      await this.exchange.ask(ctx.customer.id, { type: 'hang_up', callId: ctx.params.call, by })
    )
  }
}
