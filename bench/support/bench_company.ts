import db from '@adonisjs/lucid/services/db'
import { BENCH_NUMBER } from './bench_number.ts'

/** As many as app_queue's queue `bench` has members. */
const MEMBERS = 50

/** One customer whose one queue is answered by as many people as the queue it is compared with. */
export async function foundBenchCompany(): Promise<void> {
  const now = new Date()
  const stamps = { created_at: now, updated_at: now }
  const [customerId] = await db.table('customers').insert({
    name: 'Målestasjonen AS',
    organisation_number: '310000000',
    status: 'active',
    ...stamps,
  })
  const [queueId] = await db.table('queues').insert({
    customer_id: customerId,
    name: 'Sentralbord',
    strategy: 'longest_idle',
    ring_timeout_seconds: 20,
    wrap_up_seconds: 0,
    ...stamps,
  })
  await db.table('assigned_numbers').insert({
    customer_id: customerId,
    number: BENCH_NUMBER,
    label: 'Hovednummer',
    queue_id: queueId,
    ...stamps,
  })
  for (let n = 1; n <= MEMBERS; n++) {
    const [userId] = await db.table('users').insert(person(customerId, n, stamps))
    await db.table('queue_members').insert({
      customer_id: customerId,
      queue_id: queueId,
      user_id: userId,
      logged_in_at: now.getTime() - n,
    })
  }
}

function person(customerId: number, n: number, stamps: object) {
  return {
    customer_id: customerId,
    role: 'operator',
    username: `member-${n}@bench.example`,
    password: 'cannot log in',
    first_name: 'Member',
    last_name: String(n),
    mobile_number: `+4790${String(n).padStart(6, '0')}`,
    ...stamps,
  }
}
