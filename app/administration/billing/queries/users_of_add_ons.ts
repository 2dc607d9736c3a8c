import db from '@adonisjs/lucid/services/db'
import type { AddOn } from '#customers/add_ons/ports/add_on_catalogue'

/** How many could use the add-on on a day (`yyyy-mm-dd`). */
export type UsersOn = (customerId: number, addOnId: string, day: string) => number

interface Count {
  customer_id: number
  plugin_id: string
  day: string
  users: number | string
}

/**
 * How many users could use these add-ons on the days of a month? As counted at the day's end; a day without a count has that of the
 * nearest day before it in the month, else of the nearest after, else how many there are now. Leans on the primary key
 * `add_on_user_counts (customer_id, plugin_id, day)`.
 */
export async function usersOfAddOns(
  customerIds: readonly number[],
  addOns: readonly AddOn[],
  month: string
): Promise<UsersOn> {
  const counts: Count[] = await db
    .from('add_on_user_counts')
    .whereIn('customer_id', [...customerIds])
    .whereBetween('day', [`${month}-01`, `${month}-31`])
    .orderBy('day')
  const counted = Map.groupBy(counts, (one) => keyOf(one.customer_id, one.plugin_id))
  const now = await usersNow(customerIds, addOns)
  return (customerId, addOnId, day) => {
    const known = counted.get(keyOf(customerId, addOnId)) ?? []
    const count = known.findLast((one) => one.day <= day) ?? known[0]
    return Number(count?.users ?? now.get(keyOf(customerId, addOnId)) ?? 0)
  }
}

/** Leans on the unique index `user_abilities (customer_id, user_id, ability)`. */
async function usersNow(customerIds: readonly number[], addOns: readonly AddOn[]) {
  const now = new Map<string, number>()
  for (const { id, abilities } of addOns) {
    const rows: { customer_id: number; users: number | string }[] = await db
      .from('user_abilities')
      .join('users', 'users.id', 'user_abilities.user_id')
      .whereIn('user_abilities.customer_id', [...customerIds])
      .whereIn('ability', [...abilities])
      .whereNull('users.blocked_at')
      .select('user_abilities.customer_id')
      .countDistinct('users.id as users')
      .groupBy('user_abilities.customer_id')
    for (const row of rows) now.set(keyOf(row.customer_id, id), Number(row.users))
  }
  return now
}

const keyOf = (customerId: number, addOnId: string) => `${customerId} ${addOnId}`
