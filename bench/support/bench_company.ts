import User from '#access/models/user'
import Customer from '#customers/models/customer'
import AssignedNumber from '#numbers/models/assigned_number'
import Queue from '#queues/models/queue'
import QueueMember from '#queues/models/queue_member'
import { BENCH_NUMBER } from './bench_number.ts'

/** As many as app_queue's queue `bench` has. */
const MEMBERS = 50

/** One customer whose one queue is answered by as many people as the queue it is compared with. */
export async function foundBenchCompany(): Promise<void> {
  const { id: customerId } = await Customer.create({
    name: 'Målestasjonen AS',
    organisationNumber: '310000000',
    status: 'active',
  })
  const { id: queueId } = await Queue.create({
    customerId,
    name: 'Sentralbord',
    strategy: 'longest_idle',
    ringTimeoutSeconds: 20,
    wrapUpSeconds: 0,
  })
  await AssignedNumber.create({ customerId, number: BENCH_NUMBER, label: 'Hovednummer', queueId })
  for (let n = 1; n <= MEMBERS; n++) {
    const { id: userId } = await hire(customerId, n)
    await QueueMember.create({ customerId, queueId, userId, loggedInAt: Date.now() - n })
  }
}

function hire(customerId: number, n: number): Promise<User> {
  return User.create({
    customerId,
    role: 'operator',
    username: `member-${n}@bench.example`,
    password: 'nobody logs in here',
    firstName: 'Member',
    lastName: String(n),
    mobileNumber: `+4790${String(n).padStart(6, '0')}`,
  })
}
