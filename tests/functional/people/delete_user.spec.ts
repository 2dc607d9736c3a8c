import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import { BELONGINGS } from '#directory/belongings'
import { DeleteUser } from '#directory/actions/delete_user'
import { searchDirectory } from '#directory/queries/search_directory'
import { aCustomer, aQueue, aUser } from '#tests/support/world'
import { asActor, auditOf, SYSTEM, tablesOwnedBy, tablesWith } from '#tests/support/people_world'

const remove = new DeleteUser()

/** They say what happened, not who somebody was: the bare id stays. */
const KEEPS_THE_ID = ['authorisations', 'call_legs', 'terms_acceptances']

test.group('Somebody leaves a customer', () => {
  test('[R1] [privacy 3] and is gone from the directory and the queues at once', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { firstName: 'Sindre', abilities: ['switchboard.use'] })
    await aQueue(customer, { members: [user] })
    const outcome = await remove.execute(customer, user.id, SYSTEM)
    assert.isTrue(outcome.ok)
    assert.isNull(await User.find(user.id))
    assert.isEmpty(await searchDirectory(customer, { search: 'sindre', limit: 5 }))
    for (const table of BELONGINGS) {
      assert.isEmpty(await db.from(table).where('user_id', user.id), table)
    }
  })

  test('[privacy 3] every table that names a user is known here', async ({ assert }) => {
    const known = [...BELONGINGS, ...KEEPS_THE_ID, ...(await tablesOwnedBy('users', 'user_id'))]
    const naming = await tablesWith('user_id')
    assert.includeMembers(naming, ['queue_members', 'call_legs'])
    const unknown = naming.filter((table) => !known.includes(table))
    assert.deepEqual(unknown, [], 'Say in app/directory/belongings.ts that it goes with the person')
  })

  test('[R3] the record of a call keeps the id, and no name', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer)
    const call = { customer_id: customer.id, id: '01JAAAAAAAAAAAAAAAAAAAAAAA', direction: 'in' }
    const facts = { called_number: '+4722334455', arrived_at: 1, answered_by: user.id }
    await db.table('calls').insert({ ...call, ...facts })
    await remove.execute(customer, user.id, SYSTEM)
    const kept = await db.from('calls').where(call).first()
    assert.equal(kept.answered_by, user.id)
  })

  test('[S6] the log says who was deleted, and not how they were reached', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { mobileNumber: '+4790000333', extension: '4500' })
    await remove.execute(customer, user.id, SYSTEM)
    const [entry] = await auditOf(customer.id)
    assert.equal(entry.action, 'user.deleted')
    assert.notInclude(JSON.stringify(entry), '90000333')
  })

  test('[P2] nobody deletes themselves or the last contact person', async ({ assert }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const own = await remove.execute(customer, boss.id, asActor(boss))
    assert.deepInclude(own, { refusal: 'own_account' })
    const last = await remove.execute(customer, boss.id, SYSTEM)
    assert.deepInclude(last, { refusal: 'last_contact_person' })
    await aUser(customer, { role: 'contact_person' })
    const outcome = await remove.execute(customer, boss.id, SYSTEM)
    assert.isTrue(outcome.ok)
  })

  test('[privacy 25] somebody at another customer is unknown', async ({ assert }) => {
    const stranger = await aUser(await aCustomer())
    const outcome = await remove.execute(await aCustomer(), stranger.id, SYSTEM)
    assert.deepInclude(outcome, { refusal: 'unknown_user' })
    assert.isNotNull(await User.find(stranger.id))
  })
})
