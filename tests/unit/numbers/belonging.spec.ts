import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#audit/actor'
import { VirtualClock } from '#core/clock'
import type Customer from '#customers/models/customer'
import { AssignNumbers } from '#numbers/actions/assign_numbers'
import { ImportNumbers } from '#numbers/actions/import_numbers'
import { TakeBackNumbers } from '#numbers/actions/take_back_numbers'
import AssignedNumber from '#numbers/models/assigned_number'
import { aCustomer } from '#tests/support/world'

const by = system('test')
const NUMBER = '+4722990001'
const DAY_MS = 24 * 60 * 60 * 1000

function aDesk(clock = new VirtualClock()) {
  return {
    clock,
    stocks: (...numbers: string[]) => {
      const rows = numbers.map((number) => ({ number, kind: 'fixed' as const }))
      return new ImportNumbers(clock).execute({ numbers: rows, series: 'Oslo' }, by)
    },
    gives: (customer: Customer, ...numbers: string[]) =>
      new AssignNumbers(clock).execute(customer, { numbers, label: 'Hovednummer' }, by),
    takesBack: async (customer: Customer, number: string) => {
      const { id } = await AssignedNumber.findByOrFail('number', number)
      return new TakeBackNumbers(clock, 90).execute(customer, { numberIds: [id] }, by)
    },
  }
}

async function ownersOf(number: string): Promise<number[]> {
  const rows: { customer_id: number }[] = await db.from('assigned_numbers').where({ number })
  return rows.map(({ customer_id: id }) => id)
}

const made: Customer[] = []

async function aCompany(...facts: Parameters<typeof aCustomer>): Promise<Customer> {
  const customer = await aCustomer(...facts)
  made.push(customer)
  return customer
}

/** Nothing here is undone by a transaction around the test: two at once must be two. */
async function undo() {
  const ids = [0, ...made.splice(0).map(({ id }) => id)]
  for (const table of [
    'audit_entries',
    'audit_heads',
    'assigned_numbers',
    'agreements',
    'customer_search_words',
  ]) {
    await db.from(table).whereIn('customer_id', ids).delete()
  }
  await db.from('numbers').where('number', 'like', '+472299%').delete()
  await db.from('customers').whereIn('id', ids).delete()
}

test.group('A number', (group) => {
  group.each.setup(() => undo)

  test('[P1] belongs to one customer when two ask for it at once', async ({ assert }) => {
    const desk = aDesk()
    await desk.stocks(NUMBER)
    for (let round = 0; round < 5; round++) {
      const [first, second] = [await aCompany(), await aCompany()]
      const outcomes = await Promise.all([desk.gives(first, NUMBER), desk.gives(second, NUMBER)])
      assert.lengthOf(
        outcomes.filter(({ ok }) => ok),
        1
      )
      assert.deepInclude(outcomes, { ok: false, refusal: 'taken', numbers: [NUMBER] })
      const owner = outcomes[0].ok ? first : second
      assert.deepEqual(await ownersOf(NUMBER), [owner.id])
      await desk.takesBack(owner, NUMBER)
      desk.clock.advance(90 * DAY_MS)
    }
  })

  test('[P1] belongs to one customer because the database says so', async ({ assert }) => {
    const [first, second] = [await aCompany(), await aCompany()]
    const rows = [first, second].map(({ id: customerId }) => ({
      ...{ customerId, number: NUMBER, label: '', queueId: null },
    }))
    await AssignedNumber.create(rows[0])
    await assert.rejects(() => AssignedNumber.create(rows[1]), /unique|duplicate/i)
  })

  test('[P1] rests before another customer gets it, but may go back', async ({ assert }) => {
    const desk = aDesk()
    const [had, wants] = [await aCompany(), await aCompany()]
    await desk.stocks(NUMBER)
    await desk.gives(had, NUMBER)
    await desk.takesBack(had, NUMBER)
    assert.deepEqual(await ownersOf(NUMBER), [])
    desk.clock.advance(90 * DAY_MS - 1)
    const early = await desk.gives(wants, NUMBER)
    assert.deepEqual(early, { ok: false, refusal: 'in_quarantine', numbers: [NUMBER] })

    assert.deepEqual(await desk.gives(had, NUMBER), { ok: true, value: 1 })
    await desk.takesBack(had, NUMBER)
    desk.clock.advance(90 * DAY_MS)
    assert.deepEqual(await desk.gives(wants, NUMBER), { ok: true, value: 1 })
  })

  test('[P1] is given with all the others or not at all', async ({ assert }) => {
    const desk = aDesk()
    const [first, second] = [await aCompany(), await aCompany()]
    await desk.stocks(NUMBER, '+4722990002')
    await desk.gives(first, NUMBER)
    const outcome = await desk.gives(second, '+4722990002', NUMBER)
    assert.deepEqual(outcome, { ok: false, refusal: 'taken', numbers: [NUMBER] })
    assert.deepEqual(await ownersOf('+4722990002'), [])
    const unknown = await desk.gives(second, '+4722990099')
    assert.deepEqual(unknown, { ok: false, refusal: 'not_in_stock', numbers: ['+4722990099'] })
  })

  test('[P1] is not given to a customer whose agreement has ended', async ({ assert }) => {
    const desk = aDesk()
    await desk.stocks(NUMBER)
    const gone = await aCompany({ status: 'terminated' })
    assert.deepInclude(await desk.gives(gone, NUMBER), { refusal: 'customer_terminated' })
  })

  test('[P1] is not taken from a customer who does not have it', async ({ assert }) => {
    const desk = aDesk()
    const [had, other] = [await aCompany(), await aCompany()]
    await desk.stocks(NUMBER)
    await desk.gives(had, NUMBER)
    assert.deepInclude(await desk.takesBack(other, NUMBER), { refusal: 'no_such_number' })
    assert.deepEqual(await ownersOf(NUMBER), [had.id])
  })

  test('imported twice is one number, as it was', async ({ assert }) => {
    const desk = aDesk()
    assert.equal(await desk.stocks(NUMBER), 1)
    const customer = await aCompany()
    await desk.gives(customer, NUMBER)
    assert.equal(await desk.stocks(NUMBER, '+4722990002'), 1)
    assert.deepEqual(await ownersOf(NUMBER), [customer.id])
  })

  test('[S6] given and taken back stands in the customer’s log', async ({ assert }) => {
    const desk = aDesk()
    const customer = await aCompany()
    await desk.stocks(NUMBER)
    await desk.gives(customer, NUMBER)
    await desk.takesBack(customer, NUMBER)
    const log = await db.from('audit_entries').where('customer_id', customer.id).orderBy('sequence')
    assert.deepEqual(
      log.map(({ action, subject_name: name }) => [action, name]),
      [
        ['number.assigned', '22 99 00 01'],
        ['number.taken_back', '22 99 00 01'],
      ]
    )
  })
})
