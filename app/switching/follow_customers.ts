import type { EmitterService } from '@adonisjs/core/types'
import CustomerReopened from '#customers/events/customer_reopened'
import CustomerStarted from '#customers/events/customer_started'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'
import OpeningHoursChanged from '#numbers/events/opening_hours_changed'
import type { Announcements, Destinations } from './destinations.ts'
import type { Exchange } from './exchange.ts'

interface Parts {
  destinations: Destinations
  exchange: Exchange
  announcements: Announcements
}

/**
 * A customer's numbers change with the agreement and the opening hours at once, not when what is remembered grows old. `parts` are asked for when
 * something happens: a process without telephones has none until then. The returned function stops following.
 */
export function followCustomers(emitter: EmitterService, parts: () => Promise<Parts>): () => void {
  const lookedUpAnew = async ({ customerId }: { customerId: number }) => {
    const { destinations } = await parts()
    destinations.forget(customerId)
  }
  const stopped = (status: 'suspended' | 'terminated') => {
    return async ({ customerId }: { customerId: number }) => {
      const { destinations, exchange, announcements } = await parts()
      destinations.forget(customerId)
      await exchange.stopService(customerId, announcements[status])
    }
  }
  const following = [
    emitter.on(CustomerStarted, lookedUpAnew),
    emitter.on(CustomerReopened, lookedUpAnew),
    emitter.on(OpeningHoursChanged, lookedUpAnew),
    emitter.on(CustomerSuspended, stopped('suspended')),
    emitter.on(CustomerTerminated, stopped('terminated')),
  ]
  return () => following.forEach((stop) => stop())
}
