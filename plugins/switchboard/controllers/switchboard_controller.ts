import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { LiveHub } from '#core/live/live_hub'
import { Exchange } from '#switching/exchange'
import { actionsFor } from '../screen/actions.ts'
import { callAtHand, sentCalls } from '../screen/call_at_hand.ts'
import { findColleagues } from '../screen/colleagues.ts'
import { duration } from '../screen/duration.ts'
import { ownStatus, queuesOf } from '../screen/own_status.ts'
import { waitingCalls } from '../screen/waiting_call.ts'

/** The operator's screen. */
@inject()
export default class SwitchboardController {
  constructor(
    private exchange: Exchange,
    private hub: LiveHub
  ) {}

  async show({ auth, customer, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const { position } = this.hub.channel(customer.id)
    const { state } = await this.exchange.stateOf(customer.id)
    const queueIds = queuesOf(state, user.id).map(({ queueId }) => queueId)
    const waiting = waitingCalls(state, queueIds)
    const call = callAtHand(state, user.id)
    return view.render('switchboard::pages/switchboard', {
      position,
      waiting,
      count: waiting.length,
      call,
      actions: actionsFor(call),
      sentCalls: sentCalls(state, user.id),
      own: ownStatus(state, user.id),
      line: state.line,
      now: Date.now(),
      duration,
      ...(await findColleagues(customer, state, user.id, '')),
    })
  }
}
