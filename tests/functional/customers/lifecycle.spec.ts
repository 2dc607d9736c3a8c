import { test } from '@japa/runner'
import emitter from '@adonisjs/core/services/emitter'
import logger from '@adonisjs/core/services/logger'
import User from '#access/models/user'
import { dayOf, daysAfter } from '#core/calendar_day'
import { VirtualClock } from '#core/clock'
import { CreateCustomer } from '#customers/actions/create_customer'
import { ReopenCustomer } from '#customers/actions/reopen_customer'
import { SuspendCustomer } from '#customers/actions/suspend_customer'
import { TerminateCustomer } from '#customers/actions/terminate_customer'
import { WithdrawTermination } from '#customers/actions/withdraw_termination'
import CustomerReopened from '#customers/events/customer_reopened'
import CustomerStarted from '#customers/events/customer_started'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'
import { followAgreementDates } from '#customers/jobs/follow_agreement_dates'
import Customer from '#customers/models/customer'
import { agreementOf, auditedOf, RANDI } from '#tests/support/customers_world'
import { aCustomer, aUser } from '#tests/support/world'

const DAY_MS = 24 * 60 * 60 * 1000
const EVENTS = [CustomerStarted, CustomerSuspended, CustomerReopened, CustomerTerminated]

const NEW = {
  name: 'Aasen Rør AS',
  organisationNumber: '310564303',
  plan: 'standard',
  locale: 'nb' as const,
}

const DONE = { ok: true }
const refusal = (reason: string) => ({ ok: false, refusal: reason })

/** A clock that stands at noon in Norway, and the job by it. */
function aDay() {
  const clock = new VirtualClock(Date.UTC(2026, 10, 24, 11, 0, 0))
  const { signal } = new AbortController()
  const night = () => followAgreementDates.run({ clock, log: logger, signal })
  return { clock, night, today: dayOf(clock.now()) }
}

/** As the next request asks. */
async function isLetIn({ id }: User): Promise<boolean> {
  const user = await User.findOrFail(id)
  return user.isLetIn()
}

async function created(startsOn: string, clock: VirtualClock): Promise<Customer> {
  const outcome = await new CreateCustomer(clock).execute({ ...NEW, startsOn }, RANDI)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

test.group('An agreement', (group) => {
  group.each.teardown(() => emitter.restore())

  test('[P1] that begins today makes the customer active at once', async ({ assert }) => {
    const { clock, today } = aDay()
    const customer = await created(today, clock)
    assert.equal(customer.status, 'active')
    assert.containSubset(await agreementOf(customer), { plan: 'standard', startsOn: today })
    assert.deepEqual(await auditedOf(customer), ['customer.created'])
  })

  test('[P1] that begins later lets nobody in until that day has come', async ({ assert }) => {
    const events = emitter.fake(EVENTS)
    const { clock, night, today } = aDay()
    const customer = await created(daysAfter(today, 2), clock)
    const user = await aUser(customer)
    await night()
    assert.isFalse(await isLetIn(user))

    clock.advance(2 * DAY_MS)
    await night()
    await night()
    assert.isTrue(await isLetIn(user))
    events.assertEmittedCount(CustomerStarted, 1)
    assert.deepEqual(await auditedOf(customer), ['customer.created', 'customer.started'])
  })

  test('[P1] cannot begin in the past, or for a company that is a customer already', async ({
    assert,
  }) => {
    const { clock, today } = aDay()
    const create = (startsOn: string) =>
      new CreateCustomer(clock).execute({ ...NEW, startsOn }, RANDI)
    assert.deepEqual(await create(daysAfter(today, -1)), refusal('starts_in_the_past'))
    await create(today)
    assert.deepEqual(await create(today), refusal('organisation_number_taken'))
    assert.lengthOf(await Customer.query().where('name', NEW.name), 1)
  })

  test('[S7] is suspended with a reason and reopened, and nothing is lost', async ({ assert }) => {
    const events = emitter.fake(EVENTS)
    const customer = await aCustomer()
    const user = await aUser(customer)
    const reason = 'Tre fakturaer er ubetalt'
    const suspend = () => new SuspendCustomer().execute(customer, { reason }, RANDI)

    assert.containSubset(await suspend(), DONE)
    assert.isFalse(await isLetIn(user))
    assert.containSubset(await agreementOf(customer), {
      status: 'suspended',
      suspensionReason: reason,
    })
    assert.deepEqual(await suspend(), refusal('not_active'))

    assert.containSubset(await new ReopenCustomer().execute(customer, RANDI), DONE)
    assert.isTrue(await isLetIn(user))
    const again = await new ReopenCustomer().execute(customer, RANDI)
    assert.deepEqual(again, refusal('not_suspended'))
    events.assertEmittedCount(CustomerSuspended, 1)
    events.assertEmittedCount(CustomerReopened, 1)
    assert.deepEqual(await auditedOf(customer), ['customer.suspended', 'customer.reopened'])
  })

  test('[S7] is reopened also by who read the customer before it was suspended', async ({
    assert,
  }) => {
    emitter.fake(EVENTS)
    const customer = await aCustomer()
    const readBefore = await Customer.findOrFail(customer.id)
    await new SuspendCustomer().execute(customer, { reason: 'Prøve' }, RANDI)
    await new ReopenCustomer().execute(readBefore, RANDI)
    const { status } = await Customer.findOrFail(customer.id)
    assert.equal(status, 'active')
  })

  test('[S5] ended at once begins the countdown to erasure', async ({ assert }) => {
    const events = emitter.fake(EVENTS)
    const { clock, today } = aDay()
    const customer = await aCustomer()
    const user = await aUser(customer)
    const input = { reason: 'Lagt ned', endsOn: null }
    const end = () => new TerminateCustomer(clock, 30).execute(customer, input, RANDI)

    assert.containSubset(await end(), DONE)
    assert.isFalse(await isLetIn(user))
    const { endsOn, eraseOn } = await agreementOf(customer)
    assert.deepEqual([endsOn, eraseOn], [today, daysAfter(today, 30)])
    assert.deepEqual(await end(), refusal('already_terminated'))
    events.assertEmittedCount(CustomerTerminated, 1)
  })

  test('[S5] ended on a day goes on through that day, and ends once', async ({ assert }) => {
    const events = emitter.fake(EVENTS)
    const { clock, night, today } = aDay()
    const customer = await aCustomer()
    const user = await aUser(customer)
    const input = { reason: 'Bytter leverandør', endsOn: daysAfter(today, 1) }
    await new TerminateCustomer(clock).execute(customer, input, RANDI)
    clock.advance(DAY_MS)
    await night()
    assert.isTrue(await isLetIn(user))

    clock.advance(DAY_MS)
    await night()
    await night()
    assert.isFalse(await isLetIn(user))
    const { eraseOn } = await agreementOf(customer)
    assert.equal(eraseOn, daysAfter(input.endsOn, 90))
    events.assertEmittedCount(CustomerTerminated, 1)
    assert.deepEqual(await auditedOf(customer), [
      'customer.termination_planned',
      'customer.terminated',
    ])
  })

  test('[S5] that is to end may go on after all', async ({ assert }) => {
    const { clock, night, today } = aDay()
    const customer = await aCustomer()
    const terminate = (endsOn: string) =>
      new TerminateCustomer(clock).execute(customer, { reason: 'Prøve', endsOn }, RANDI)
    await terminate(today)
    assert.deepEqual(await terminate(daysAfter(today, 9)), refusal('already_ending'))
    const withdraw = () => new WithdrawTermination(clock).execute(customer, RANDI)
    assert.containSubset(await withdraw(), DONE)
    assert.deepEqual(await withdraw(), refusal('not_ending'))
    clock.advance(5 * DAY_MS)
    await night()
    const { status } = await agreementOf(customer)
    assert.equal(status, 'active')
  })

  test('[S5] cannot end before today or before it begins', async ({ assert }) => {
    const { clock, today } = aDay()
    const end = (customer: Customer, endsOn: string) =>
      new TerminateCustomer(clock).execute(customer, { reason: 'Prøve', endsOn }, RANDI)
    const yesterday = daysAfter(today, -1)
    assert.deepEqual(await end(await aCustomer(), yesterday), refusal('ends_in_the_past'))
    const upcoming = await created(daysAfter(today, 9), clock)
    const soon = daysAfter(today, 3)
    assert.deepEqual(await end(upcoming, soon), refusal('ends_before_it_starts'))
  })
})
