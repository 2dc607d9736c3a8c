import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { toDiallable } from '#numbers/e164'
import { Exchange } from '#switching/exchange'
import type { TransferTo } from '#switching/machine/inputs'
import { transferValidator } from '../validators/transfer_validator.ts'
import { answer } from './answering.ts'

/** Sending a call on. */
@inject()
export default class TransfersController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const { call: callId, kind, to: typed } = await ctx.request.validateUsing(transferValidator)
    if (!callId) return answer(ctx, { refusal: 'nothing_to_send' })
    const to = targetOf(typed ?? '')
    if (to === null) return answer(ctx, { refusal: 'target_unknown' })
    const by = ctx.auth.getUserOrFail().id
    const transfer = { type: 'transfer', kind, callId, by, to } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, transfer))
  }

  /** Completes a consultation. */
  async update(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    const complete = { type: 'complete_transfer', callId: ctx.params.call, by } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, complete))
  }

  /** Takes the caller back. */
  async destroy(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    const takeBack = { type: 'take_back', callId: ctx.params.call, by } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, takeBack))
  }
}

/** `user:17`, or a number. */
function targetOf(typed: string): TransferTo | null {
  const userId = /^user:(\d+)$/.exec(typed)?.[1]
  if (userId) return { userId: Number(userId) }
  const number = toDiallable(typed)
  return number === null ? null : { number }
}
