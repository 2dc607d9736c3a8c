import { test } from '@japa/runner'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: transfer with consultation', (group) => {
  const office = withOffice(group)

  /** Kari and Simen talk, the caller hears music. */
  async function consultation() {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.consults(call, simen)
    await simen.takesThePhone()
    await hearEachOther(kari.phone, simen.phone)
    await hears(call.caller, 'music')
    return { call, kari, simen }
  }

  test('[C2] completed: caller and target talk, the operator is out', async ({ assert }) => {
    const { call, kari, simen } = await consultation()
    assert.isNull(await kari.completes(call))
    await isOver(kari.phone)
    await hearEachOther(call.caller, simen.phone)
    assert.containSubset(await call.row(), { transferred_to_user: simen.user.id })
  })

  test('[C2] the operator hangs up: that completes it', async () => {
    const { call, kari, simen } = await consultation()
    kari.phone.hangsUp()
    await hearEachOther(call.caller, simen.phone)
  })

  test('[C2] taken back: operator and caller talk, the target is out', async ({ assert }) => {
    const { call, kari, simen } = await consultation()
    assert.isNull(await kari.takesBack(call))
    await isOver(simen.phone)
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] the target hangs up: the caller is still held, and can be retrieved', async () => {
    const { call, kari, simen } = await consultation()
    simen.phone.hangsUp()
    await call.becomes('held')
    await hears(kari.phone)
    await kari.retrieves(call)
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] the caller gives up: the colleagues finish their talk, and the call ends once', async ({
    assert,
  }) => {
    const { call, kari, simen } = await consultation()
    call.caller.hangsUp()
    await call.becomes('lingering')
    await hearEachOther(kari.phone, simen.phone)
    simen.phone.hangsUp()
    await isOver(kari.phone)
    assert.containSubset(await call.row(), { outcome: 'answered', ended_by: 'caller' })
  })

  test('[C2] completed while it rings: the target answers the caller', async ({ assert }) => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.consults(call, simen)
    await simen.phoneRings()
    assert.isNull(await kari.completes(call))
    await isOver(kari.phone)
    await hears(call.caller, 'music')
    simen.phone.answers()
    await hearEachOther(call.caller, simen.phone)
  })

  test('[C2] taken back while it rings: the target’s phone falls silent', async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.consults(call, simen)
    await simen.phoneRings()
    await kari.takesBack(call)
    await simen.phoneIsQuiet()
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] the target declines: the caller is still held', async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.consults(call, simen)
    await simen.phoneRings()
    simen.phone.declines()
    await call.becomes('held')
    await hears(call.caller, 'music')
  })
})
