import db from '@adonisjs/lucid/services/db'
import type Customer from '#customers/models/customer'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import type { Progress } from '#administration/guide/guide'

/** How far has this customer come? One count per step, each by an index that begins with `customer_id`. */
export async function guideProgress(customer: Customer, at: number): Promise<Progress> {
  const { id } = customer
  const addOns = await activeAddOns(id, at)
  const led = db.from('assigned_numbers').where('customer_id', id).whereNotNull('queue_id')
  const answered = db.from('queue_members').where('customer_id', id).countDistinct('queue_id as n')
  return {
    isProfileConfirmed: customer.profileConfirmedAt !== null,
    openTimes: await counted(db.from('opening_hours').where('customer_id', id).count('* as n')),
    users: await counted(db.from('users').where('customer_id', id).count('* as n')),
    queuesWithMembers: await counted(answered),
    numbers: await counted(db.from('assigned_numbers').where('customer_id', id).count('* as n')),
    numbersThatLead: await counted(led.count('* as n')),
    activeAddOns: addOns.size,
  }
}

export async function skippedSteps(customerId: number): Promise<ReadonlySet<string>> {
  const rows: { step: string }[] = await db
    .from('guide_skips')
    .where('customer_id', customerId)
    .select('step')
  return new Set(rows.map(({ step }) => step))
}

async function counted(query: PromiseLike<{ n: number | string }[]>): Promise<number> {
  const [{ n }] = await query
  return Number(n)
}
