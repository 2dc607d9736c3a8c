import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import Customer from '#customers/models/customer'
import { isOrganisationNumber } from '#customers/organisation_number'
import { DEMO_PASSWORD, demoLogins, seedDemo } from '#database/seeders/demo_seeder'

const TABLES = [
  'customers',
  'agreements',
  'users',
  'queues',
  'queue_members',
  'assigned_numbers',
  'entitlements',
]

async function counts() {
  const asked = TABLES.map((table) => db.from(table).count('* as amount').first())
  const rows = await Promise.all(asked)
  return rows.map(({ amount }) => Number(amount))
}

test.group('The demo', () => {
  test('is seeded twice with the same outcome', async ({ assert }) => {
    const before = await counts()
    await seedDemo()
    assert.deepEqual(await counts(), before)
  })

  test('has somebody in every role who can log in', async ({ assert }) => {
    assert.sameMembers(
      [...new Set(demoLogins.map(({ role }) => role))],
      ['staff', 'contact_person', 'operator', 'user']
    )
    for (const { username } of demoLogins.slice(0, 3)) {
      const user = await User.verifyCredentials(username, DEMO_PASSWORD)
      assert.isTrue(await user.isLetIn())
    }
  })

  test('has customers with valid organisation numbers', async ({ assert }) => {
    const customers = await Customer.query().where('organisationNumber', 'like', '31%')
    assert.lengthOf(customers, 7)
    for (const { organisationNumber } of customers) {
      assert.isTrue(isOrganisationNumber(organisationNumber), organisationNumber)
    }
  })

  test('[privacy 22] has a password of the required length', ({ assert }) => {
    assert.isAtLeast(DEMO_PASSWORD.length, 15)
  })
})
