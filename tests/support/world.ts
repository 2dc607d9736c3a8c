/** Customers and people for tests, made inside the test's transaction. */
import { DateTime } from 'luxon'
import User from '#access/models/user'
import UserAbility from '#access/models/user_ability'
import Agreement from '#customers/models/agreement'
import Customer from '#customers/models/customer'
import Entitlement from '#customers/add_ons/models/entitlement'
import Department from '#directory/models/department'
import AssignedNumber from '#numbers/models/assigned_number'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'

/** Of everybody who is made here. */
export const PASSWORD = 'bare-i-tester-1234'

type CustomerFacts = Partial<Pick<Customer, 'name' | 'status' | 'organisationNumber'>>
type PersonFacts = Partial<
  Pick<
    User,
    | ('role' | 'username' | 'firstName' | 'lastName' | 'title' | 'departmentId')
    | ('extension' | 'mobileNumber' | 'locale' | 'blockedAt')
    | ('email' | 'emailVerifiedAt' | 'mobileVerifiedAt')
  >
>
type QueueFacts = Partial<Pick<Queue, 'name' | 'strategy' | 'ringTimeoutSeconds' | 'wrapUpSeconds'>>

let count = 0

/** Unique in the whole run, so that nothing meets by accident. */
const next = () => ++count

export async function aCustomer(
  facts: CustomerFacts = {},
  addOns: readonly string[] = []
): Promise<Customer> {
  const n = next()
  const usual = { name: `Bedrift ${n} AS`, organisationNumber: String(900_000_000 + n) }
  const customer = await Customer.create({ ...usual, status: 'active', ...facts })
  await agreementOf(customer)
  for (const addOn of addOns) await order(customer, addOn)
  return customer
}

/** One that fits the customer's status. */
function agreementOf({ id: customerId, status }: Customer): Promise<Agreement> {
  const now = DateTime.utc()
  const since = (isSo: boolean) => (isSo ? now.minus({ days: 1 }) : null)
  const startsOn = now.plus({ days: status === 'upcoming' ? 30 : -100 }).toISODate()
  return Agreement.create({
    ...{ customerId, plan: 'standard', startsOn },
    startedAt: since(status !== 'upcoming'),
    ...(status === 'suspended' && { suspendedAt: since(true), suspensionReason: 'Test' }),
    ...(status === 'terminated' && { terminatedAt: since(true), endsOn: now.toISODate() }),
  })
}

export function order(customer: Customer, addOn: string): Promise<Entitlement> {
  const activatedAt = DateTime.utc().minus({ days: 1 })
  return Entitlement.create({ customerId: customer.id, pluginId: addOn, activatedAt })
}

/** An employee: a plain user, unless the facts say otherwise. */
export async function aUser(
  customer: Customer,
  { abilities = [], ...facts }: PersonFacts & { abilities?: readonly string[] } = {}
): Promise<User> {
  const user = await aPerson({ role: 'user', ...facts }, customer.id)
  await UserAbility.createMany(
    abilities.map((ability) => ({ customerId: customer.id, userId: user.id, ability }))
  )
  return user
}

export function aStaffUser(facts: PersonFacts = {}): Promise<User> {
  return aPerson({ ...facts, role: 'staff' }, null)
}

export function aDepartment(customer: Customer, name: string): Promise<Department> {
  return Department.create({ customerId: customer.id, name })
}

export async function aQueue(
  customer: Customer,
  { members = [], ...facts }: QueueFacts & { members?: readonly User[] } = {}
): Promise<Queue> {
  const usual = { name: `Kø ${next()}`, strategy: 'longest_idle' as const }
  const times = { ringTimeoutSeconds: 20, wrapUpSeconds: 0 }
  const queue = await Queue.create({ customerId: customer.id, ...usual, ...times, ...facts })
  await QueueMember.createMany(
    members.map(({ id }) => ({ customerId: customer.id, queueId: queue.id, userId: id }))
  )
  return queue
}

export function aNumber(customer: Customer, queue: Queue | null): Promise<AssignedNumber> {
  const number = `+472${String(next()).padStart(7, '0')}`
  const queueId = queue?.id ?? null
  return AssignedNumber.create({ customerId: customer.id, number, label: 'Hovednummer', queueId })
}

/** Somebody from the demo, such as `kari@fjordbygg.example`. */
export function demoUser(username: string): Promise<User> {
  return User.findByOrFail('username', username)
}

function aPerson(facts: PersonFacts, customerId: number | null): Promise<User> {
  const n = next()
  const username = `person-${n}@bedrift.example`
  const name = { firstName: 'Kari', lastName: `Nordmann ${n}` }
  return User.create({ ...name, username, password: PASSWORD, ...facts, customerId })
}
