import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { LiveHub } from '#core/live/live_hub'
import { Exchange } from '#switching/exchange'
import { findColleagues } from '../screen/colleagues.ts'
import { elapsed } from '../screen/duration.ts'
import { ownDesk } from '../screen/own_desk.ts'
import { queuesOf } from '../screen/own_status.ts'
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
    return view.render('switchboard::pages/switchboard', {
      position,
      waiting: waitingCalls(state, queueIds),
      ...ownDesk(state, user.id),
      line: state.line,
      now: Date.now(),
      elapsed,
      ...(await findColleagues(customer, state, user.id, '')),
    })
  }
}
