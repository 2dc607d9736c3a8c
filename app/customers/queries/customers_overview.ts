import db from '@adonisjs/lucid/services/db'
import { sqlMoment } from '#core/sql_moment'
import Customer from '#customers/models/customer'
import { matchingCustomers } from '#customers/queries/matching_customers'

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

/** Who stands further down is found by typing. */
export const LAST_PAGE = 400

/**
 * Which customers are there, all or those that fit what was typed, and how much does each have at this moment (`at`, epoch ms)?
 * For provider staff only: it reads across customers. One query for the page and one per figure; each leans on an index that
 * begins with `customer_id`.
 */
export async function customersOverview(search: string, page: number, at: number) {
  const [found, total] = search ? await searched(search, page) : await listed(page)
  const last = Math.min(LAST_PAGE, Math.max(1, Math.ceil(total / PER_PAGE)))
  const pages = { current: page, last }
  if (found.length === 0) return { customers: [], total, pages }
  const ids = found.map(({ id }) => id)
  const [users, numbers, addOns] = await Promise.all([
    countPerCustomer('users', ids),
    countPerCustomer('assigned_numbers', ids),
    activeAddOnsPerCustomer(ids, at),
  ])
  const customers: CustomerOverview[] = found.map((customer) => ({
    id: customer.id,
    name: customer.name,
    organisationNumber: customer.organisationNumber,
    status: customer.status,
    users: users.get(customer.id) ?? 0,
    numbers: numbers.get(customer.id) ?? 0,
    addOns: addOns.get(customer.id) ?? 0,
  }))
  return { customers, total, pages }
}

/** Leans on the index `customers (name)`, from its beginning to the page. */
async function listed(page: number): Promise<[Customer[], number]> {
  const found = await Customer.query().orderBy('name').orderBy('id').paginate(page, PER_PAGE)
  return [found.all(), found.total]
}

async function searched(search: string, page: number): Promise<[Customer[], number]> {
  const rows: { id: number }[] = await pageOfMatches(search, page)
  if (rows.length === 0 && page === 1) return [[], 0]
  const ids = rows.map(({ id }) => id)
  const [found, [{ total }]] = await Promise.all([
    Customer.query().whereIn('id', ids).orderBy('name').orderBy('id'),
    db.from(matchingCustomers(search).as('matching')).count('* as total'),
  ])
  return [found, Number(total)]
}

/** How each database is told to join as it is written: left to itself it may walk through all customers by name. */
const IN_THIS_ORDER: Record<string, string> = { mysql: 'straight_join' }

/** From what matches to the customers, never the other way around. */
export function pageOfMatches(search: string, page: number) {
  return db
    .from(matchingCustomers(search).as('matching'))
    .joinRaw(`${IN_THIS_ORDER[db.connection().dialect.name] ?? 'cross join'} customers`)
    .whereColumn('customers.id', 'matching.customer_id')
    .orderBy('customers.name')
    .orderBy('customers.id')
    .select('customers.id')
    .forPage(page, PER_PAGE)
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
