import { DateTime } from 'luxon'
import User from '#access/models/user'
import UserAbility from '#access/models/user_ability'
import Customer from '#customers/models/customer'
import Entitlement from '#customers/add_ons/models/entitlement'
import Department from '#directory/models/department'
import AssignedNumber from '#numbers/models/assigned_number'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import { seedAgreement, seedOtherCustomers } from './agreements.ts'
import { DEMO_ABILITY, DEMO_ADD_ON, demoCustomers } from './customers.ts'
import type { DemoCustomer, DemoQueue } from './customers.ts'
import { seedNumbers } from './numbers.ts'
import { DEMO_PASSWORD, DEMO_STAFF_USERNAME } from './logins.ts'
import type { DemoPerson } from './people.ts'

/** Two customers at work, a few in other states, and provider staff, to show and to test with. What is there already stays as it is. */
export async function seedDemo(): Promise<void> {
  await User.firstOrCreate(
    { username: DEMO_STAFF_USERNAME },
    { role: 'staff', firstName: 'Randi', lastName: 'Støtte', password: DEMO_PASSWORD }
  )
  for (const customer of demoCustomers) await seedCustomer(customer)
  await seedOtherCustomers()
  await seedNumbers()
}

async function seedCustomer({ name, organisationNumber, people, queues }: DemoCustomer) {
  const { id } = await Customer.firstOrCreate({ organisationNumber }, { name, status: 'active' })
  await seedAgreement(id)
  await Entitlement.firstOrCreate(
    { customerId: id, pluginId: DEMO_ADD_ON },
    { activatedAt: DateTime.utc() }
  )
  const operatorIds: number[] = []
  for (const person of people) {
    const user = await seedPerson(id, person)
    if (user.role === 'operator') operatorIds.push(user.id)
  }
  for (const queue of queues) await seedQueue(id, queue, operatorIds)
}

async function seedPerson(customerId: number, person: DemoPerson): Promise<User> {
  const { username, department: name, ...facts } = person
  const department = await Department.firstOrCreate({ customerId, name })
  const user = await User.firstOrCreate(
    { username },
    { ...facts, customerId, departmentId: department.id, password: DEMO_PASSWORD }
  )
  if (person.role !== 'user') {
    await UserAbility.firstOrCreate({ customerId, userId: user.id, ability: DEMO_ABILITY })
  }
  return user
}

async function seedQueue(customerId: number, demo: DemoQueue, memberIds: number[]) {
  const { name, strategy, number, numberLabel: label } = demo
  const queue = await Queue.firstOrCreate(
    { customerId, name },
    { strategy, ringTimeoutSeconds: 20, wrapUpSeconds: 10 }
  )
  await AssignedNumber.firstOrCreate({ number }, { customerId, label, queueId: queue.id })
  for (const userId of memberIds) {
    await QueueMember.firstOrCreate({ customerId, queueId: queue.id, userId })
  }
}
