import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import Entitlement from '#customers/add_ons/models/entitlement'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'
import { ALL_LOOKS, looksWrong, SOME_LOOKS } from './support/looks.ts'
import { tidyUp } from './support/tidy_up.ts'
import { Visitor } from './support/visitor.ts'

const LOOKS = { nb: ALL_LOOKS, en: SOME_LOOKS }

/** A customer whose switchboard is about to end, and another that has never had it. */
async function twoCustomers() {
  const customer = await aCustomer({ name: 'Fjordbygg Test AS' })
  await Entitlement.create({
    ...{ customerId: customer.id, pluginId: 'switchboard' },
    ...{ activatedAt: DateTime.utc().minus({ days: 40 }), orderedAt: Date.now() },
    ...{ orderedByName: 'Sissel Moen', cancelAskedAt: Date.now() },
    ...{ cancelledAt: DateTime.utc().plus({ days: 20 }), cancelAskedByName: 'Randi Støtte' },
  })
  await aUser(customer, { abilities: ['switchboard.use'] })
  const without = await aCustomer({ name: 'Nordlys Test AS' })
  return { customer, without }
}

test.group('Accessibility of add-ons and billing', (group) => {
  group.each.setup(tidyUp)
  group.each.timeout(120_000)

  for (const locale of ['nb', 'en'] as const) {
    test(`[privacy 32] axe finds nothing: ${locale}`, async ({ browser, assert }) => {
      const { customer, without } = await twoCustomers()
      const own = await aUser(customer, { role: 'contact_person' })
      const other = await aUser(without, { role: 'contact_person' })
      const staff = await aStaffUser()
      const desk = `/provider/customers/${customer.id}`
      const pages = [
        { name: 'add-ons', path: '/admin/add-ons', who: own },
        { name: 'add-on', path: '/admin/add-ons/switchboard', who: own },
        { name: 'add-on-cancel', path: '/admin/add-ons/switchboard/cancellation', who: own },
        { name: 'add-ons-locked', path: '/admin/add-ons', who: other },
        { name: 'add-on-order', path: '/admin/add-ons/switchboard/order', who: other },
        { name: 'add-on-not-ordered', path: '/switchboard', who: other },
        { name: 'provider-add-on', path: `${desk}/add-ons/switchboard`, who: staff },
        { name: 'provider-customer-billing', path: `${desk}/billing`, who: staff },
        { name: 'provider-billing', path: '/provider/billing', who: staff },
        { name: 'provider-prices', path: '/provider/prices', who: staff },
      ]
      const wrong: string[] = []
      for (const { name, path, who } of pages) {
        const visitor = await Visitor.come(browser, { locale })
        await visitor.is(who)
        await visitor.page.goto(path)
        wrong.push(...(await looksWrong(visitor.page, `${name}-${locale}`, LOOKS[locale])))
      }
      assert.deepEqual(wrong, [])
    })
  }
})
