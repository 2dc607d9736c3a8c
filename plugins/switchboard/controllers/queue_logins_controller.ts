import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

/** The operator answers for a queue, or no longer does. */
@inject()
export default class QueueLoginsController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    const logIn = { type: 'log_in', by, queueId: Number(ctx.params.queue) } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, logIn))
  }

  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    const logOut = { type: 'log_out', by, queueId: Number(ctx.params.queue) } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, logOut))
  }
}
