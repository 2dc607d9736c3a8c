import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { CheckCredentials } from '#access/actions/check_credentials'
import User from '#access/models/user'
import { CreateUser } from '#directory/actions/create_user'
import { DeleteUser } from '#directory/actions/delete_user'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'
import { auditOf, newcomer, SYSTEM } from '#tests/support/people_world'

const create = new CreateUser()

test.group('Somebody begins at a customer', () => {
  test('[P2] [S1] with the e-mail address as username, and no way in before the invitation', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const input = newcomer({ email: ' Nora@Bedrift.example ', mobileNumber: '900 00 123' })
    const outcome = await create.execute(customer, input, SYSTEM)
    assert.isTrue(outcome.ok)
    const user = await User.findByOrFail('username', 'nora@bedrift.example')
    assert.equal(user.mobileNumber, '+4790000123')
    assert.isNull(user.emailVerifiedAt)
    const login = { username: user.username, password: user.password }
    const attempt = await new CheckCredentials().execute(login)
    assert.isFalse(attempt.ok)
  })

  test('[C12] extensions are given one after the other, from the customer’s range', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    await rangeOf(customer.id, '700', '703')
    await aUser(customer, { extension: '2001' })
    await aUser(customer, { extension: '701' })
    const given = []
    for (let n = 0; n < 4; n++) {
      const outcome = await create.execute(customer, newcomer(), SYSTEM)
      given.push(outcome.ok ? outcome.value.extension : outcome.refusal)
    }
    assert.deepEqual(given, ['702', '703', '700', 'no_free_extension'])
  })

  test('[C12] an emergency number is nobody’s extension', async ({ assert }) => {
    const customer = await aCustomer()
    await rangeOf(customer.id, '109', '120')
    await aUser(customer, { extension: '109' })
    const next = await create.execute(customer, newcomer(), SYSTEM)
    assert.equal(next.ok && next.value.extension, '111')
    const asked = await create.execute(customer, newcomer({ extension: '113' }), SYSTEM)
    assert.deepInclude(asked, { refusal: 'extension_invalid' })
  })

  test('[C12] an extension is one person’s at a customer, and may be another’s elsewhere', async ({
    assert,
  }) => {
    const [customer, other] = [await aCustomer(), await aCustomer()]
    await aUser(customer, { extension: '4100' })
    const same = await create.execute(customer, newcomer({ extension: '4100' }), SYSTEM)
    assert.deepInclude(same, { refusal: 'extension_taken' })
    const elsewhere = await create.execute(other, newcomer({ extension: '4100' }), SYSTEM)
    assert.isTrue(elsewhere.ok)
  })

  test('[S1] a username is one person’s in all the world', async ({ assert }) => {
    const stranger = await aUser(await aCustomer())
    const input = newcomer({ username: stranger.username.toUpperCase() })
    const outcome = await create.execute(await aCustomer(), input, SYSTEM)
    assert.deepInclude(outcome, { refusal: 'username_taken' })
  })

  test('[privacy 25] a department of another customer is no department', async ({ assert }) => {
    const foreign = await aDepartment(await aCustomer(), 'Salg')
    const input = newcomer({ departmentId: foreign.id })
    const outcome = await create.execute(await aCustomer(), input, SYSTEM)
    assert.deepInclude(outcome, { refusal: 'unknown_department' })
  })

  test('[P2] a mobile number that no telephone has is refused', async ({ assert }) => {
    for (const mobileNumber of ['123', '+4712', 'ring meg', '+47 90 00 00 0000']) {
      const outcome = await create.execute(await aCustomer(), newcomer({ mobileNumber }), SYSTEM)
      assert.deepInclude(outcome, { refusal: 'mobile_number_invalid' }, mobileNumber)
    }
  })

  test('[S6] is written down, and is not when it was refused', async ({ assert }) => {
    const customer = await aCustomer()
    const outcome = await create.execute(customer, newcomer({ extension: '4200' }), SYSTEM)
    await create.execute(customer, newcomer({ extension: '4200' }), SYSTEM)
    const audit = await auditOf(customer.id)
    assert.lengthOf(audit, 1)
    assert.equal(audit[0].action, 'user.created')
    assert.equal(audit[0].subject_id, String(outcome.ok && outcome.value.id))
    assert.deepEqual(audit[0].changes.extension, [null, '4200'])
    assert.notProperty(audit[0].changes, 'password')
  })

  test('[P2] many in one transaction: the refused are left out, the others stay', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const verdicts = await db.transaction(async (client) => {
      const inputs = [newcomer(), newcomer({ extension: '2000' }), newcomer()]
      const outcomes = []
      for (const input of inputs) {
        outcomes.push(await create.execute(customer, input, SYSTEM, client))
      }
      return outcomes.map((outcome) => (outcome.ok ? outcome.value.extension : outcome.refusal))
    })
    assert.deepEqual(verdicts, ['2000', 'extension_taken', '2001'])
    assert.lengthOf(await User.query().where('customerId', customer.id), 2)
  })

  test('[C12] many at once get an extension each', async ({ assert }) => {
    const customer = await aCustomer()
    const crowd = Array.from({ length: 12 }, () => create.execute(customer, newcomer(), SYSTEM))
    const outcomes = await Promise.all(crowd)
    const given = outcomes.map((one) => one.ok && one.value.extension)
    assert.lengthOf(new Set(given), 12)
    assert.sameMembers(given, [...given].filter(Boolean))
  })

  test('[R1] [privacy 3] username and extension are free again when somebody is deleted', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const input = newcomer({ extension: '4300' })
    const first = await create.execute(customer, input, SYSTEM)
    await new DeleteUser().execute(customer, first.ok ? first.value.id : 0, SYSTEM)
    const second = await create.execute(customer, input, SYSTEM)
    assert.isTrue(second.ok)
  })
})

function rangeOf(customerId: number, first: string, last: string) {
  const row = { customer_id: customerId, first_extension: first, last_extension: last }
  return db.table('directory_settings').insert(row)
}
