import type { ApplicationService } from '@adonisjs/core/types'
import UserBlocked from '#access/events/user_blocked'
import PersonChanged from '#directory/events/person_changed'
import PersonDeleted from '#directory/events/person_deleted'
import QueuesChanged from '#queues/events/queues_changed'
import { Exchange } from '#switching/exchange'
import { SetupRefresh } from '#switching/setup_refresh'

/** A running Switch takes over what was changed about the customer's people and queues. */
export default class SwitchProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(SetupRefresh, async (resolver) => {
      return new SetupRefresh(await resolver.make(Exchange), await resolver.make('logger'))
    })
  }

  async start() {
    const emitter = await this.app.container.make('emitter')
    emitter.on(QueuesChanged, async ({ customerId }) => {
      const exchange = await this.app.container.make(Exchange)
      await exchange.refresh(customerId)
    })
    const people = async ({ customerId }: { customerId: number | null }) => {
      if (customerId === null) return
      const setup = await this.app.container.make(SetupRefresh)
      setup.ask(customerId)
    }
    emitter.on(PersonChanged, people)
    emitter.on(PersonDeleted, people)
    emitter.on(UserBlocked, people)
  }
}
