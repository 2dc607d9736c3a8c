import { test } from '@japa/runner'
import { hearEachOther, hears } from '#tests/support/pbx/hearing'
import { openOffice } from '#tests/support/pbx/open_office'
import type { Office } from '#tests/support/pbx/office'

test.group('On real telephones: holding', (group) => {
  let office: Office
  group.each.setup(async () => {
    const opened = await openOffice()
    office = opened.office
    return opened.close
  })

  test('[C2] a held caller hears music and the operator silence, until the caller is retrieved', async ({
    assert,
  }) => {
    const { kari } = office
    const call = await office.talksTo(kari)
    await hearEachOther(call.caller, kari.phone)

    assert.isNull(await kari.holds(call))
    await hears(call.caller, 'music')
    await hears(kari.phone)

    assert.isNull(await kari.retrieves(call))
    await hearEachOther(call.caller, kari.phone)
  })
})
