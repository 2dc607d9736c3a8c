import db from '@adonisjs/lucid/services/db'
import { sqlMoment } from '#core/sql_moment'
import Customer from '#customers/models/customer'

const PER_PAGE = 25

export interface CustomerOverview {
  id: number
  name: string
  organisationNumber: string
  status: Customer['status']
  users: number
  numbers: number
  addOns: number
}

/**
 * Which customers are there, and how much does each have at this moment (`at`, epoch ms)? For provider staff only: it reads
 * across customers. One query for the page and one per figure; each leans on an index that begins with `customer_id`.
 */
export async function customersOverview(page: number, at: number) {
  const found = await Customer.query().orderBy('name').orderBy('id').paginate(page, PER_PAGE)
  const ids = found.all().map(({ id }) => id)
  const [users, numbers, addOns] = await Promise.all([
    countPerCustomer('users', ids),
    countPerCustomer('assigned_numbers', ids),
    activeAddOnsPerCustomer(ids, at),
  ])
  const customers: CustomerOverview[] = found.all().map((customer) => ({
    id: customer.id,
    name: customer.name,
    organisationNumber: customer.organisationNumber,
    status: customer.status,
    users: users.get(customer.id) ?? 0,
    numbers: numbers.get(customer.id) ?? 0,
    addOns: addOns.get(customer.id) ?? 0,
  }))
  return { customers, total: found.total, pages: { current: page, last: found.lastPage } }
}

function countPerCustomer(table: string, ids: number[]) {
  return counted(db.from(table).whereIn('customer_id', ids))
}

function activeAddOnsPerCustomer(ids: number[], at: number) {
  const moment = sqlMoment(at)
  const active = db
    .from('entitlements')
    .whereIn('customer_id', ids)
    .where('activated_at', '<=', moment)
    .where((until) => until.whereNull('cancelled_at').orWhere('cancelled_at', '>', moment))
  return counted(active)
}

async function counted(query: ReturnType<typeof db.from>): Promise<Map<number, number>> {
  const rows: { customer_id: number; amount: number | string }[] = await query
    .select('customer_id')
    .count('* as amount')
    .groupBy('customer_id')
  return new Map(rows.map((row) => [row.customer_id, Number(row.amount)]))
}
