import type { ApplicationService } from '@adonisjs/core/types'
import UserBlocked from '#access/events/user_blocked'
import PersonChanged from '#directory/events/person_changed'
import QueuesChanged from '#queues/events/queues_changed'
import { Exchange } from '#switching/exchange'

/** A running Switch takes over what was changed about the customer's people and queues. */
export default class SwitchProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const emitter = await this.app.container.make('emitter')
    const takeOver = async ({ customerId }: { customerId: number | null }) => {
      if (customerId === null) return
      const exchange = await this.app.container.make(Exchange)
      await exchange.refresh(customerId)
    }
    emitter.on(QueuesChanged, takeOver)
    emitter.on(PersonChanged, takeOver)
    emitter.on(UserBlocked, takeOver)
  }
}
