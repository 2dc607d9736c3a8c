import { test } from '@japa/runner'
import { BlockUser } from '#access/actions/block_user'
import { UnblockUser } from '#access/actions/unblock_user'
import type User from '#access/models/user'
import RememberedDevice from '#access/second_factor/models/remembered_device'
import { Office } from '#plugins/switchboard/tests/support/office'
import { Screen } from '#plugins/switchboard/tests/support/screen'
import { VirtualClock } from '#core/clock'
import { aSessionOf, auditOf, by, endOf } from '#tests/support/access_world'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

async function isBlocked(user: User) {
  const { blockedAt } = await user.refresh()
  return blockedAt !== null
}

test.group('Blocking', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[S4] ends all of the user’s sessions, and nobody else’s', async ({ assert }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const [user, colleague] = [await aUser(customer), await aUser(customer)]
    const own = [await aSessionOf(user), await aSessionOf(user)]
    const other = await aSessionOf(colleague)
    const clock = new VirtualClock()

    const outcome = await new BlockUser(clock).execute(customer, { userId: user.id }, by(boss))
    assert.isTrue(outcome.ok)
    for (const session of own) {
      assert.deepEqual(await endOf(session), { at: clock.now(), why: 'blocked' })
    }
    assert.isNull(await endOf(other))
    assert.isTrue(await isBlocked(user))
  })

  test('[S4] [privacy 23] forgets the devices that stood for the second factor', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const [user, colleague] = [await aUser(customer), await aUser(customer)]
    for (const { id, customerId } of [user, colleague]) {
      await RememberedDevice.create({
        ...{ customerId, userId: id, tokenHash: `hash of ${id}`, passwordMark: 'mark' },
        ...{ browser: 'Firefox', createdAt: 1, lastUsedAt: 1, expiresAt: 2 },
      })
    }
    await new BlockUser().execute(customer, { userId: user.id }, by(boss))
    const left = await RememberedDevice.query().whereIn('userId', [user.id, colleague.id])
    assert.deepEqual(
      left.map(({ userId }) => userId),
      [colleague.id]
    )
  })

  test('[S4] [privacy 24] the live stream ends within a second, the next request is out', async ({
    assert,
  }) => {
    const office = await Office.open()
    const [kari, ola] = [await Screen.of(office.kari), await Screen.of(office.ola)]
    const boss = await aUser(office.customer, { role: 'contact_person' })

    const began = Date.now()
    await new BlockUser().execute(office.customer, { userId: office.kari.id }, by(boss))
    await kari.ends()
    assert.isBelow(Date.now() - began, 1000)
    await kari.listen()
    assert.equal(kari.status, 302)
    assert.isFalse(ola.hasEnded)
  })

  test('[S4] nobody blocks themselves', async ({ assert }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const outcome = await new BlockUser().execute(customer, { userId: boss.id }, by(boss))
    assert.deepEqual(outcome, { ok: false, refusal: 'yourself' })
    assert.isFalse(await isBlocked(boss))
  })

  test('[S4] a program of the provider with the number of a user is not that user', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const user = await aUser(customer)
    const program = { kind: 'api', id: user.id, name: 'CRM', address: null } as const
    const outcome = await new BlockUser().execute(customer, { userId: user.id }, program)
    assert.isTrue(outcome.ok)
  })

  test('[privacy 25] a user of another customer is unknown, and so is staff', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const [foreign, staff] = [await aUser(await aCustomer()), await aStaffUser()]
    for (const one of [foreign, staff]) {
      const outcome = await new BlockUser().execute(customer, { userId: one.id }, by(boss))
      assert.deepEqual(outcome, { ok: false, refusal: 'unknown_user' })
      assert.isFalse(await isBlocked(one))
    }
  })

  test('[P1] [S4] staff block and let in a contact person, and each other', async ({ assert }) => {
    const [randi, colleague] = [await aStaffUser(), await aStaffUser()]
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    for (const [of, user] of [
      [customer, boss],
      [null, colleague],
    ] as const) {
      await new BlockUser().execute(of, { userId: user.id }, by(randi))
      assert.isTrue(await isBlocked(user))
      await new UnblockUser().execute(of, { userId: user.id }, by(randi))
      assert.isFalse(await isBlocked(user))
    }
  })

  test('[S6] each is written down once, however often it is asked for', async ({ assert }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const user = await aUser(customer)
    for (const action of [new BlockUser(), new BlockUser(), new UnblockUser(), new UnblockUser()]) {
      await action.execute(customer, { userId: user.id }, by(boss))
    }
    assert.deepEqual(await auditOf(user), ['user.blocked', 'user.unblocked'])
  })
})
