import { test } from '@japa/runner'
import { hearEachOther, hears, isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: holding', (group) => {
  const office = withOffice(group)

  test('[C2] a held caller hears music and the operator silence, until the caller is retrieved', async ({
    assert,
  }) => {
    const { kari } = office()
    const call = await office().talksTo(kari)
    await hearEachOther(call.caller, kari.phone)

    assert.isNull(await kari.holds(call))
    await hears(call.caller, 'music')
    await hears(kari.phone)

    assert.isNull(await kari.retrieves(call))
    await hearEachOther(call.caller, kari.phone)
  })

  test('[C2] a held caller who gives up ends the call', async ({ assert }) => {
    const { kari } = office()
    const call = await office().talksTo(kari)
    await kari.holds(call)
    call.caller.hangsUp()
    await isOver(kari.phone)
    assert.containSubset(await call.row(), { outcome: 'answered', ended_by: 'caller' })
  })

  test('[C2] an operator who hangs up on a held caller is rung again', async () => {
    const { kari } = office()
    const call = await office().talksTo(kari)
    await kari.holds(call)
    kari.phone.hangsUp()
    await call.becomes('waiting')
    await hears(call.caller, 'music')
    await kari.takesThePhone()
    await hearEachOther(call.caller, kari.phone)
  })
})
