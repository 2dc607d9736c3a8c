import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { Exchange } from '#switching/exchange'
import { answer } from './answering.ts'

const pauseValidator = vine.create({ reason: vine.string().trim().maxLength(80).optional() })

/** The operator is away from the phone for a while, with the queues kept. */
@inject()
export default class PausesController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const { reason = null } = await ctx.request.validateUsing(pauseValidator)
    const by = ctx.auth.getUserOrFail().id
    return answer(ctx, await this.exchange.ask(ctx.customer.id, { type: 'pause', by, reason }))
  }

  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    return answer(ctx, await this.exchange.ask(ctx.customer.id, { type: 'resume', by }))
  }
}
