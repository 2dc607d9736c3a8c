import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

@inject()
export default class WrapUpsController {
  constructor(private exchange: Exchange) {}

  /** Done early: the next call may come. */
  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(ctx, await this.exchange.ask(ctx.customer.id, { type: 'end_wrap_up', by }))
  }
}
