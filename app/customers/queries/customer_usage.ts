import { encodeTime } from 'ulid'
import db from '@adonisjs/lucid/services/db'
import { sqlMoment } from '#core/sql_moment'

export const USAGE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

export interface CustomerUsage {
  users: number
  numbers: number
  queues: number
  addOns: number
  /** That came in during the last `USAGE_DAYS` times 24 h. */
  calls: number
}

/** How much does the customer use at this moment (`at`, epoch ms)? Each figure leans on an index that begins with `customer_id`. */
export async function customerUsage(customerId: number, at: number): Promise<CustomerUsage> {
  const [users, numbers, queues, addOns, calls] = await Promise.all([
    counted(db.from('users').where('customer_id', customerId)),
    counted(db.from('assigned_numbers').where('customer_id', customerId)),
    counted(db.from('queues').where('customer_id', customerId)),
    counted(activeEntitlements(customerId, at)),
    counted(callsSince(customerId, at - USAGE_DAYS * DAY_MS)),
  ])
  return { users, numbers, queues, addOns, calls }
}

function activeEntitlements(customerId: number, at: number) {
  const moment = sqlMoment(at)
  return db
    .from('entitlements')
    .where('customer_id', customerId)
    .where('activated_at', '<=', moment)
    .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', moment))
}

/** Call ids begin with their time, so the primary key (customer_id, id) finds the newest. */
function callsSince(customerId: number, since: number) {
  return db
    .from('calls')
    .where('customer_id', customerId)
    .where('id', '>=', encodeTime(since).padEnd(26, '0'))
}

async function counted(query: ReturnType<typeof db.from>): Promise<number> {
  const { amount } = await query.count('* as amount').firstOrFail()
  return Number(amount)
}
