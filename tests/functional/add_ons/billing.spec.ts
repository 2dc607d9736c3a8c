import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { countUsers } from '#administration/billing/jobs/count_add_on_users'
import { billingBasis } from '#administration/billing/queries/billing_basis'
import { dayAfter, dayOf } from '#core/calendar_day'
import { SetFuturePrice } from '#customers/add_ons/actions/set_future_price'
import { WithdrawPrice } from '#customers/add_ons/actions/withdraw_price'
import Entitlement from '#customers/add_ons/models/entitlement'
import type Customer from '#customers/models/customer'
import { anAddOn, aShop, auditOf, Catalogue, randi } from '#tests/support/add_ons_world'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const board = anAddOn({ id: 'board', price: { oerePerMonth: 310_00, per: 'customer' } })
const desk = anAddOn({ id: 'desk', price: { oerePerMonth: 31_00, per: 'user' } })
const catalogue = new Catalogue([board, desk])

/** January as it stood on 3 February. */
async function january(customer: Customer) {
  const [basis] = await billingBasis([customer], '2026-01', catalogue, Date.UTC(2026, 1, 3))
  return basis
}

test.group('The billing basis', () => {
  test('[A0] counts every day on which the add-on was active, from Norwegian midnight', async ({
    assert,
  }) => {
    const shop = await aShop(catalogue)
    await shop.order('board')
    await shop.cancel('board', { from: '2026-01-15' })
    const { lines, totalOere } = await january(shop.customer)
    assert.deepEqual(
      lines.map(({ addOnId, days, amountOere }) => [addOnId, days, amountOere]),
      [['board', 10, 100_00]]
    )
    assert.equal(totalOere, 100_00)
  })

  test('[A0] a day counts once, however often the add-on came and went', async ({ assert }) => {
    const shop = await aShop(catalogue)
    for (let times = 0; times < 3; times++) {
      await shop.order('board')
      shop.clock.advance(60_000)
      await shop.cancel('board')
      shop.clock.advance(60_000)
    }
    const { lines } = await january(shop.customer)
    assert.equal(lines[0].days, 1)
  })

  test('[A0] a month that is not over counts the days until today', async ({ assert }) => {
    const shop = await aShop(catalogue)
    await shop.order('board')
    const at = shop.clock.now()
    const [basis] = await billingBasis([shop.customer], '2026-01', catalogue, at)
    assert.equal(basis.lines[0].days, 1)
  })

  test('[A0] counts users at the end of each day, blocked ones not', async ({ assert }) => {
    const shop = await aShop(catalogue)
    const ability = { abilities: ['desk.use'] }
    await aUser(shop.customer, ability)
    await aUser(shop.customer, { ...ability, blockedAt: DateTime.utc() })
    await aUser(shop.customer)
    await shop.order('desk')
    await countUsers(desk, '2026-01-05', shop.clock.now())
    await aUser(shop.customer, ability)
    await countUsers(desk, '2026-01-11', shop.clock.now())
    await countUsers(desk, '2026-01-11', shop.clock.now())
    await shop.cancel('desk', { from: '2026-01-15' })
    const { lines } = await january(shop.customer)
    assert.include(lines[0], { days: 10, unitDays: 6 * 1 + 4 * 2, amountOere: 14_00 })
  })

  test('[A0] a new price splits the month, and changes no day before it', async ({ assert }) => {
    const shop = await aShop(catalogue)
    await shop.order('board')
    const dear = { addOnId: 'board', oerePerMonth: 620_00, per: 'customer' as const }
    const set = new SetFuturePrice(catalogue, shop.clock)
    await set.execute({ ...dear, validFrom: '2026-01-22' }, randi)
    const { lines } = await january(shop.customer)
    assert.deepEqual(
      lines.map(({ days, amountOere }) => [days, amountOere]),
      [
        [17, 170_00],
        [10, 200_00],
      ]
    )
  })
})

test.group('The price list', () => {
  test('[A0] takes prices to come only, one for a day, and gives back none that has begun', async ({
    assert,
  }) => {
    const { clock } = await aShop(catalogue)
    const [set, withdraw] = [
      new SetFuturePrice(catalogue, clock),
      new WithdrawPrice(catalogue, clock),
    ]
    const price = { addOnId: 'board', oerePerMonth: 1, per: 'user' as const }
    const setFrom = (validFrom: string) => set.execute({ ...price, validFrom }, randi)
    const refusal = (reason: string) => ({ ok: false, refusal: reason })
    assert.deepEqual(await setFrom('2026-01-05'), refusal('not_in_the_future'))
    const outcome = await setFrom('2026-01-06')
    assert.isTrue(outcome.ok)
    assert.deepEqual(await setFrom('2026-01-06'), refusal('date_taken'))
    const id = outcome.ok ? outcome.value.id : 0
    clock.advance(24 * 60 * 60 * 1000)
    assert.deepEqual(await withdraw.execute(id, randi), refusal('already_begun'))
    const log = await auditOf(null)
    assert.include(log.at(-1)!, { action: 'add_on.price_set', subject_id: 'board' })
  })

  test('[A0] [P1] staff set a price to come and take it back', async ({ client, assert }) => {
    const staff = await aStaffUser()
    const validFrom = dayAfter(dayOf(Date.now()))
    const facts = { addOn: 'switchboard', kroner: '219,50', per: 'user', validFrom }
    const set = await client.post('/provider/prices').form(facts).withCsrfToken().loginAs(staff)
    set.assertTextIncludes('Prisen er lagret.')
    assert.match(set.text(), /219,50/)
    const again = await client.post('/provider/prices').form(facts).withCsrfToken().loginAs(staff)
    again.assertStatus(422)
    again.assertTextIncludes('Tilleggstjenesten har alt en pris fra denne dagen.')
    const [, id] = /provider\/prices\/(\d+)/.exec(set.text())!
    const gone = await client.delete(`/provider/prices/${id}`).withCsrfToken().loginAs(staff)
    gone.assertTextIncludes('Prisen er trukket tilbake.')
  })
})

test.group('The pages of the billing basis', () => {
  async function billed() {
    const customer = await aCustomer({ name: '=Regn(1) AS' })
    const activatedAt = DateTime.fromISO('2026-01-10T00:00', { zone: 'Europe/Oslo' })
    const cancelledAt = DateTime.fromISO('2026-01-20T00:00', { zone: 'Europe/Oslo' })
    const facts = { customerId: customer.id, pluginId: 'switchboard' }
    await Entitlement.create({
      ...facts,
      activatedAt: activatedAt.toUTC(),
      cancelledAt: cancelledAt.toUTC(),
    })
    await aUser(customer, { abilities: ['switchboard.use'] })
    return customer
  }

  test('[A0] [P1] staff see a customer’s month, and everybody’s', async ({ client }) => {
    const customer = await billed()
    const staff = await aStaffUser()
    const one = await client
      .get(`/provider/customers/${customer.id}/billing?month=2026-01`)
      .loginAs(staff)
    one.assertTextIncludes('<td data-label="Dager" class="figure">10</td>')
    one.assertTextIncludes('64,19')
    const all = await client.get('/provider/billing?month=2026-01').loginAs(staff)
    all.assertTextIncludes('=Regn(1) AS')
    const none = await client.get('/provider/billing?month=2025-01').loginAs(staff)
    none.assertTextIncludes('Ingen kunder hadde tilleggstjenester denne måneden.')
  })

  test('[A0] [privacy 11] [privacy 12] the file needs a fresh proof, is logged, and holds no formula', async ({
    client,
    assert,
  }) => {
    await billed()
    const staff = await aStaffUser()
    const path = '/provider/billing/export?month=2026-01'
    const stopped = await client.post(path).withCsrfToken().loginAs(staff).redirects(0)
    stopped.assertStatus(302)
    const file = await client
      .post(path)
      .withCsrfToken()
      .loginAs(staff)
      .withSession({ proved_at: Date.now() })
    file.assertStatus(200)
    assert.include(file.text(), `2026-01;'=Regn(1) AS;`)
    assert.match(file.text(), /;switchboard;user;19900;10;10;6419\r\n/)
    const log = await auditOf(null)
    assert.equal(log.at(-1)!.action, 'billing.exported')
  })
})
