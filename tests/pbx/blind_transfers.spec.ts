import { test } from '@japa/runner'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

const TRANSFER_RING_SECONDS = 25
const OUTSIDE = '+4723456789'

test.group('On real telephones: blind transfer', (group) => {
  const office = withOffice(group)

  test('[C2] to a colleague, whose phone shows the real caller; the operator is free at once', async ({
    assert,
  }) => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari, { name: 'Ola Hansen' })
    assert.isNull(await kari.sends(call, simen))
    await isOver(kari.phone)
    await hears(call.caller, 'music')
    await simen.phoneRings()
    assert.deepEqual(simen.phone.display, { number: call.caller.name, name: 'Ola Hansen' })

    simen.phone.answers()
    await hearEachOther(call.caller, simen.phone)
    assert.containSubset(await call.row(), { transferred_to_user: simen.user.id })
  })

  test('[C2] to an outside number, which sees the real caller', async ({ assert }) => {
    const { kari, town } = office()
    const outside = town.phone(OUTSIDE)
    const call = await office().talksTo(kari, { name: 'Ola Hansen' })
    assert.isNull(await kari.sends(call, OUTSIDE))
    await call.becomes('transferring')
    await office().rings(outside)
    assert.deepEqual(outside.display, { number: call.caller.name, name: 'Ola Hansen' })
    outside.answers()
    await hearEachOther(call.caller, outside)
    assert.containSubset(await call.row(), { transferred_to_number: OUTSIDE })
  })

  test('[C2] nobody answers: the call comes back to the operator', async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.sends(call, simen)
    await simen.phoneRings()
    office().pbx.clock.skip(TRANSFER_RING_SECONDS + 1)
    await simen.phoneIsQuiet()
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] the colleague declines: the call comes back to the operator', async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.sends(call, simen)
    await simen.phoneRings()
    simen.phone.declines()
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] the operator takes it back: the colleague’s phone falls silent, the operator’s rings', async ({
    assert,
  }) => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.sends(call, simen)
    await simen.phoneRings()
    assert.isNull(await kari.takesBack(call))
    await simen.phoneIsQuiet()
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] a number that is out of order: the call comes back to the operator', async () => {
    const { kari } = office()
    const call = await office().talksTo(kari)
    await kari.sends(call, '+4721999999')
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] a held caller can be sent on as well', async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.holds(call)
    await kari.sends(call, simen)
    await simen.takesThePhone()
    await hearEachOther(call.caller, simen.phone)
    await isOver(kari.phone)
  })
})
