/** A provider as large as it gets: 10,000 customers and 500,000 users. Written once and kept for the next run. */
import db from '@adonisjs/lucid/services/db'
import hash from '@adonisjs/core/services/hash'
import { searchWords } from '#customers/search_words'

export const CUSTOMERS = 10_000
/** The first few are large companies; the others share the rest evenly. */
const LARGE = { customers: 50, users: 2_000 }
const USERS_OF_SMALL = 40
const ROWS_AT_A_TIME = 400

export const PASSWORD = 'bare-i-malinger-1234'
export const STAFF = 'staff@bench.example'
export const contactPersonOf = (customerId: number) => `person-1@customer-${customerId}.example`

const FIRST = ['Kari', 'Ola', 'Anne', 'Per', 'Ingrid', 'Lars', 'Åse', 'Øyvind', 'Marit', 'Jonas']
const LAST = [
  'Hansen',
  'Berg',
  'Solberg',
  'Nygård',
  'Moen',
  'Dahl',
  'Lie',
  'Haugen',
  'Strand',
  'Vik',
]
const TRADES = ['Rør', 'Bygg', 'Regnskap', 'Frukt', 'Elektro', 'Tak', 'Maskin', 'Transport']
const PLACES = ['Bergen', 'Oslo', 'Trøndelag', 'Nordlys', 'Fjord', 'Vestkant', 'Solsiden', 'Åsane']

export const usersOf = (customerId: number) =>
  customerId <= LARGE.customers ? LARGE.users : USERS_OF_SMALL

export const isLarge = (customerId: number) => customerId <= LARGE.customers

/** Whether anything had to be written. */
export async function populate(): Promise<boolean> {
  const [{ n }]: { n: number | string }[] = await db.from('customers').count('* as n')
  if (Number(n) === CUSTOMERS) return false
  const password = await hash.make(PASSWORD)
  const ids = Array.from({ length: CUSTOMERS }, (_, place) => place + 1)
  await insert('customers', ids.map(customerRow))
  await insert('customer_search_words', ids.flatMap(searchWordRows))
  await insert('agreements', ids.map(agreementRow))
  await insert('assigned_numbers', ids.map(numberRow))
  await insert('entitlements', ids.map(entitlementRow))
  await insert('users', [staffRow(password)])
  for (const id of ids) await insert('users', peopleOf(id, password))
  await insert('user_abilities', await contactPersonsAbilities())
  return true
}

const TIMES = { created_at: '2026-01-05 09:00:00', updated_at: '2026-01-05 09:00:00' }

function customerRow(id: number) {
  const place = PLACES[id % PLACES.length]
  const trade = TRADES[(id >> 3) % TRADES.length]
  const organisation = { organisation_number: String(800_000_000 + id) }
  return { id, name: `${place} ${trade} ${id} AS`, ...organisation, status: 'active', ...TIMES }
}

function searchWordRows(customerId: number) {
  const { name } = customerRow(customerId)
  return searchWords(name).map((word) => ({ word, customer_id: customerId }))
}

function agreementRow(customerId: number) {
  const start = { starts_on: '2026-01-05', started_at: TIMES.created_at }
  return { customer_id: customerId, plan: 'standard', ...start, ...TIMES }
}

function numberRow(customerId: number) {
  const number = `+4722${String(customerId).padStart(6, '0')}`
  return { customer_id: customerId, number, label: 'Hovednummer', queue_id: null, ...TIMES }
}

function entitlementRow(customerId: number) {
  return { customer_id: customerId, plugin_id: 'switchboard', activated_at: TIMES.created_at }
}

function staffRow(password: string) {
  const name = { first_name: 'Randi', last_name: 'Støtte' }
  return { customer_id: null, role: 'staff', username: STAFF, password, ...name, ...TIMES }
}

function peopleOf(customerId: number, password: string) {
  return Array.from({ length: usersOf(customerId) }, (_, place) => ({
    ...{ customer_id: customerId, role: place === 0 ? 'contact_person' : 'user', password },
    username: `person-${place + 1}@customer-${customerId}.example`,
    first_name: FIRST[place % FIRST.length],
    last_name: `${LAST[(place >> 1) % LAST.length]}${place % 7 === 0 ? '' : `-${place % 97}`}`,
    extension: String(10_000 + place),
    mobile_number: `+479${String((customerId * 2_003 + place) % 10_000_000).padStart(7, '0')}`,
    ...TIMES,
  }))
}

async function contactPersonsAbilities() {
  const people: { id: number; customer_id: number }[] = await db
    .from('users')
    .where('role', 'contact_person')
    .select('id', 'customer_id')
  return people.map(({ id, customer_id: customerId }) => ({
    ...{ customer_id: customerId, user_id: id, ability: 'switchboard.use' },
  }))
}

async function insert(table: string, rows: object[]): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_AT_A_TIME) {
    await db.table(table).multiInsert(rows.slice(first, first + ROWS_AT_A_TIME))
  }
}
