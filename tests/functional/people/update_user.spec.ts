import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { UpdateUser } from '#directory/actions/update_user'
import { aCustomer, aDepartment, aUser } from '#tests/support/world'
import { asActor, auditOf, SYSTEM } from '#tests/support/people_world'

const update = new UpdateUser()

test.group('What is known of a person', () => {
  test('[P2] [S6] changes, and the log says from what to what', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { firstName: 'Siri', title: 'Selger' })
    await update.execute(customer, user.id, { firstName: 'Sirianne' }, SYSTEM)
    await user.refresh()
    assert.equal(user.name, `Sirianne ${user.lastName}`)
    assert.equal(user.title, 'Selger')
    const [entry] = await auditOf(customer.id)
    assert.equal(entry.action, 'user.updated')
    assert.deepEqual(entry.changes, { firstName: ['Siri', 'Sirianne'] })
  })

  test('[P2] the second of two editors is told, and overwrites nothing', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { title: 'Selger' })
    await user.refresh()
    const { version } = user
    const first = await update.execute(customer, user.id, { version, title: 'Leder' }, SYSTEM)
    const second = await update.execute(customer, user.id, { version, title: 'Sjef' }, SYSTEM)
    assert.isTrue(first.ok)
    assert.deepInclude(second, { refusal: 'changed_meanwhile' })
    await user.refresh()
    assert.equal(user.title, 'Leder')
  })

  test('[S3] another address or mobile number is not verified', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { mobileNumber: '+4790000111' })
    const then = DateTime.utc()
    await user.merge({ mobileVerifiedAt: then, emailVerifiedAt: then, email: 'a@b.example' }).save()
    await update.execute(customer, user.id, { mobileNumber: '900 00 111', title: 'Ny' }, SYSTEM)
    await user.refresh()
    assert.isNotNull(user.mobileVerifiedAt)
    const reached = { mobileNumber: '900 00 112', email: 'c@b.example' }
    await update.execute(customer, user.id, reached, SYSTEM)
    await user.refresh()
    assert.isNull(user.mobileVerifiedAt)
    assert.isNull(user.emailVerifiedAt)
  })

  test('[P2] saving what is there already is no change', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer, { title: 'Selger' })
    await update.execute(customer, user.id, { title: 'Selger' }, SYSTEM)
    assert.isEmpty(await auditOf(customer.id))
  })

  test('[privacy 25] people and departments of others are unknown', async ({ assert }) => {
    const [customer, other] = [await aCustomer(), await aCustomer()]
    const stranger = await aUser(other)
    const own = await aUser(customer)
    const { id: departmentId } = await aDepartment(other, 'Salg')
    const person = await update.execute(customer, stranger.id, { title: 'Sjef' }, SYSTEM)
    assert.deepInclude(person, { refusal: 'unknown_user' })
    const department = await update.execute(customer, own.id, { departmentId }, SYSTEM)
    assert.deepInclude(department, { refusal: 'unknown_department' })
  })

  test('[C12] [S1] what somebody has already is refused', async ({ assert }) => {
    const customer = await aCustomer()
    const user = await aUser(customer)
    const colleague = await aUser(customer, { extension: '4400' })
    const stranger = await aUser(await aCustomer())
    const { username } = stranger
    const extension = await update.execute(customer, user.id, { extension: '4400' }, SYSTEM)
    assert.deepInclude(extension, { refusal: 'extension_taken' })
    const name = await update.execute(customer, colleague.id, { username }, SYSTEM)
    assert.deepInclude(name, { refusal: 'username_taken' })
  })

  test('[P2] nobody gives up the own role, and the last contact person stays', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const other = await aUser(customer, { role: 'contact_person', blockedAt: DateTime.utc() })
    const role = 'user'
    const own = await update.execute(customer, boss.id, { role }, asActor(boss))
    assert.deepInclude(own, { refusal: 'own_account' })
    const last = await update.execute(customer, boss.id, { role }, asActor(other))
    assert.deepInclude(last, { refusal: 'last_contact_person' })
  })
})
