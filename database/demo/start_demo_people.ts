import type { ApplicationService } from '@adonisjs/core/types'
import User from '#access/models/user'
import QueueMember from '#queues/models/queue_member'
import { LiveHub } from '#core/live/live_hub'
import { Exchange } from '#switching/exchange'
import { DemoCallers } from '#telephony/drivers/simulated/demo_callers'
import { DemoPhones } from '#telephony/drivers/simulated/demo_phones'
import { SimulatedEngine } from '#telephony/drivers/simulated/simulated_engine'
import { demoCustomers } from './customers.ts'
import { knownCallers } from './known_callers.ts'

const SEED = 2026

/** Operators come to work and callers ring. On a real engine nobody is simulated. */
export async function startDemoPeople(app: ApplicationService): Promise<void> {
  const exchange = await app.container.make(Exchange)
  const users = await User.query().whereNotNull('customerId').whereNotNull('mobileNumber')
  await logInOperators(exchange)
  const engine = await app.container.make('telephony.engine')
  if (!(engine instanceof SimulatedEngine)) return

  const hub = await app.container.make(LiveHub)
  const owners = new Map(users.map((user) => [user.mobileNumber!, user]))
  const isHuman = (number: string) => {
    const owner = owners.get(number)
    return owner !== undefined && hub.channel(owner.customerId!).isWatchedBy(owner.id)
  }
  const phones = new DemoPhones(engine, { numbers: [...owners.keys()], isHuman, seed: SEED })
  const lines = demoCustomers.flatMap(({ queues }, place) =>
    queues.map(({ number }, order) => ({ calledNumber: number, weight: 5 - 2 * place - order }))
  )
  const callers = new DemoCallers(engine, { lines, knownCallers, seed: SEED })
  phones.start()
  callers.start()
}

async function logInOperators(exchange: Exchange) {
  const memberships = await QueueMember.query().orderBy('id')
  for (const { customerId, userId, queueId } of memberships) {
    await exchange.ask(customerId, { type: 'log_in', by: userId, queueId })
  }
}
