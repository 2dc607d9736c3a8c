import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Exchange } from '#switching/exchange'
import { queuesOf } from '../screen/own_status.ts'
import { waitingCalls } from '../screen/waiting_call.ts'
import { answer } from './answering.ts'

/** Answer next: the best waiting call of the operator's queues rings the operator's phone. */
@inject()
export default class NextCallController {
  constructor(private exchange: Exchange) {}

  async store(ctx: HttpContext) {
    const by = ctx.auth.getUserOrFail().id
    const { state } = await this.exchange.stateOf(ctx.customer.id)
    const queueIds = queuesOf(state, by).map(({ queueId }) => queueId)
    const [next] = waitingCalls(state, queueIds)
    if (!next) return answer(ctx, { refusal: 'nobody_waiting' })
    const pick = { type: 'pick', callId: next.callId, by } as const
    return answer(ctx, await this.exchange.ask(ctx.customer.id, pick))
  }
}
