import type { ApplicationService } from '@adonisjs/core/types'
import db from '@adonisjs/lucid/services/db'
import { endSessionsOfCustomer } from '#access/actions/end_sessions'
import { SystemClock } from '#core/clock'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'

/** Logins end with the agreement they lean on: opened again, the customer's people log in anew (terms 5). */
export default class AccessProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const emitter = await this.app.container.make('emitter')
    const clock = await this.app.container.make(SystemClock)
    emitter.on(CustomerSuspended, ({ customerId }) =>
      db.transaction((client) =>
        endSessionsOfCustomer(customerId, 'customer_suspended', clock.now(), client)
      )
    )
    emitter.on(CustomerTerminated, ({ customerId }) =>
      db.transaction((client) =>
        endSessionsOfCustomer(customerId, 'customer_terminated', clock.now(), client)
      )
    )
  }
}
