import app from '@adonisjs/core/services/app'
import type User from '#access/models/user'
import type Customer from '#customers/models/customer'
import { Entitlements } from '#plugin_host/entitlements'
import type Queue from '#queues/models/queue'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

interface Line {
  queue: Queue
  number: string
}

export interface StaffedCustomer {
  customer: Customer
  /** Operators of the queue `Kundeservice`; Ola alone also of `Salg`. */
  kari: User
  ola: User
  /** A colleague with a telephone and no switchboard. */
  siri: User
  /** May use the switchboard, but has no telephone and belongs to no queue. */
  per: User
  support: Line
  sales: Line
}

let mobiles = 0
const aMobile = () => `+4790${String(++mobiles).padStart(6, '0')}`

/** A customer with the switchboard. */
export async function aStaffedCustomer(): Promise<StaffedCustomer> {
  const customer = await aCustomer({ name: 'Fjordbygg Test AS' }, ['switchboard'])
  await forgetEntitlements(customer.id)
  const operator = { role: 'operator' as const, abilities: ['switchboard.use'] }
  const kari = await aColleague(customer, { ...operator, firstName: 'Kari', lastName: 'Nes' })
  const ola = await aColleague(customer, { ...operator, firstName: 'Ola', lastName: 'Berg' })
  const siri = await aColleague(customer, { firstName: 'Siri', lastName: 'Dahl' })
  const per = await aUser(customer, { abilities: ['switchboard.use'], firstName: 'Per' })
  const support = await aLine(customer, 'Kundeservice', [kari, ola])
  const sales = await aLine(customer, 'Salg', [ola])
  return { customer, kari, ola, siri, per, support, sales }
}

/** What was asked about a customer of an earlier test, who had the same id. */
async function forgetEntitlements(customerId: number) {
  const entitlements = await app.container.make(Entitlements)
  entitlements.forget(customerId)
}

const aColleague = (customer: Customer, facts: Parameters<typeof aUser>[1]) =>
  aUser(customer, { mobileNumber: aMobile(), ...facts })

async function aLine(customer: Customer, name: string, members: User[]): Promise<Line> {
  const queue = await aQueue(customer, { name, members })
  const { number } = await aNumber(customer, queue)
  return { queue, number }
}
