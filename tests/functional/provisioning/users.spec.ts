import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import { Program } from '#tests/support/provisioning/program'
import { aPerson } from '#tests/support/provisioning/walks'
import { aCustomer, aUser } from '#tests/support/world'

test.group('Users, by programs', () => {
  test('[R9] [privacy 27] the customer’s log names the program', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    await program.post(`/customers/${id}/users`, aPerson())
    const entry = await db
      .from('audit_entries')
      .where({ customer_id: id, action: 'user.created' })
      .firstOrFail()
    assert.equal(entry.actor_kind, 'api')
    assert.equal(entry.actor_name, 'CRM')
    assert.equal(Number(entry.actor_id), program.token.id)
    assert.exists(entry.address)
  })

  test('[R9] two cannot have one username', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const person = aPerson()
    await program.post(`/customers/${id}/users`, person)
    const again = await program.post(`/customers/${id}/users`, person)
    again.assertStatus(409)
    assert.include(again.text(), 'username_taken')
    assert.lengthOf(await User.query().where('customerId', id), 1)
  })

  test('[R9] the last contact person stays', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const user = await aUser(await aCustomer(), { role: 'contact_person' })
    const gone = await program.delete(`/customers/${user.customerId}/users/${user.id}`)
    gone.assertStatus(409)
    assert.include(gone.text(), 'last_contact_person')
  })

  test('[R9] [A0] a block is a block, also twice, and so is its end', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const user = await aUser(await aCustomer())
    const path = `/customers/${user.customerId}/users/${user.id}`
    for (const isBlocked of [true, true, false, false]) {
      const answer = await program.asks(isBlocked ? 'PUT' : 'DELETE', `${path}/block`)
      answer.assertStatus(204)
      const shown = await program.get(path)
      assert.equal(shown.body().isBlocked, isBlocked)
    }
  })

  test('[R9] [privacy 25] a user is found under their own customer only', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const [user, other] = [await aUser(await aCustomer()), await aCustomer()]
    for (const [method, tail] of [
      ['GET', ''],
      ['DELETE', ''],
      ['PUT', '/block'],
    ]) {
      const path = `/customers/${other.id}/users/${user.id}${tail}`
      const answer = await program.asks(method, path)
      answer.assertStatus(404)
    }
    await user.refresh()
    assert.isFalse(user.isBlocked)
  })
})
