import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import { hasSecondFactor } from '#access/second_factor/queries/has_second_factor'
import type { VirtualClock } from '#core/clock'
import { auditOf } from '#tests/support/access_world'
import { locationOf, openMe, statusOf, textOf } from '#tests/support/answers'
import { Device } from '#tests/support/device'
import { moveOn, standStill, withApp } from '#tests/support/second_factor_world'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

test.group('Resetting somebody’s second factor', (group) => {
  let clock: VirtualClock
  group.each.setup(() => {
    clock = standStill()
    return moveOn
  })
  group.each.setup(() => limiter.clear())

  const reset = (device: Device, id: number) =>
    device.post(`/admin/people/${id}/second-factor-reset`, {}, { from: '/admin' })
  const resetByStaff = (device: Device, id: number) =>
    device.post(`/provider/contact-persons/${id}/second-factor-reset`, {}, { from: '/provider' })

  test('[privacy 23] by a contact person, for a colleague, who is out everywhere', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const [boss, user] = [await aUser(customer, { role: 'contact_person' }), await aUser(customer)]
    const { telephone } = await withApp(user, clock)
    const device = await Device.of(user)
    const from = '/login/second-factor'
    await device.post(from, { code: telephone.showsNext() }, { from })

    assert.equal(await statusOf(reset(await Device.of(boss), user.id)), 302)
    assert.isFalse(await hasSecondFactor(user.id))
    assert.isFalse(await device.isIn())
    assert.include(await auditOf(user), 'second_factor.reset')
    assert.equal(await statusOf(openMe(user)), 200)
  })

  test('[privacy 23] not one’s own, not at another customer, not by just anybody', async ({
    assert,
  }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, { role: 'contact_person' })
    const foreigner = await aUser(await aCustomer())
    await withApp(foreigner, clock)
    const { telephone } = await withApp(boss, clock)
    const device = await Device.of(boss)
    const from = '/login/second-factor'
    await device.post(from, { code: telephone.showsNext() }, { from })

    await reset(device, boss.id)
    assert.include(await textOf(device.get('/admin')), 'Du kan ikke nullstille din egen')
    assert.equal(await statusOf(reset(device, foreigner.id)), 404)
    assert.isTrue((await hasSecondFactor(boss.id)) && (await hasSecondFactor(foreigner.id)))
    const plain = await Device.of(await aUser(customer))
    const byPlain = await plain.post(
      `/admin/people/${boss.id}/second-factor-reset`,
      {},
      { from: '/me' }
    )
    assert.equal(byPlain.status, 403)
  })

  test('[privacy 23] it wants a fresh proof', async ({ assert }) => {
    const customer = await aCustomer()
    const [boss, user] = [await aUser(customer, { role: 'contact_person' }), await aUser(customer)]
    await withApp(user, clock)
    const device = await Device.of(boss)
    clock.advance(15 * 60_000)
    assert.equal(await locationOf(reset(device, user.id)), '/confirm')
    assert.isTrue(await hasSecondFactor(user.id))
  })

  test('[privacy 23] by provider staff, for contact persons only', async ({ assert }) => {
    const customer = await aCustomer()
    const [boss, user] = [await aUser(customer, { role: 'contact_person' }), await aUser(customer)]
    await withApp(boss, clock)
    await withApp(user, clock)
    const staff = await Device.of(await aStaffUser())
    assert.equal(await statusOf(resetByStaff(staff, user.id)), 404)
    assert.equal(await statusOf(resetByStaff(staff, boss.id)), 302)
    assert.isFalse(await hasSecondFactor(boss.id))
    assert.isTrue(await hasSecondFactor(user.id))
    assert.include(await auditOf(boss), 'second_factor.reset')
  })
})
