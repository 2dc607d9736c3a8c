import { test } from '@japa/runner'
import type { IncomingCall } from '#tests/support/pbx/incoming_call'
import { isOver } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

test.group('On real telephones: hanging up', (group) => {
  const office = withOffice(group)

  const waits = () => office().receives()
  const rings = async () => {
    const { kari } = office()
    await office().atWork(kari)
    const call = await office().receives()
    await kari.phoneRings()
    return call
  }
  const isPicked = async () => {
    const { kari } = office()
    const call = await office().receives()
    await kari.picks(call)
    await kari.phoneRings()
    return call
  }
  const isSentOn = async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.sends(call, simen)
    await simen.phoneRings()
    return call
  }
  const isConsultedAbout = async () => {
    const { kari, simen } = office()
    const call = await office().talksTo(kari)
    await kari.consults(call, simen)
    await simen.phoneRings()
    return call
  }
  const talks = () => office().talksTo(office().kari)

  const moments: [string, () => Promise<IncomingCall>, 'abandoned' | 'answered'][] = [
    ['waits', waits, 'abandoned'],
    ['waits and a phone rings', rings, 'abandoned'],
    ['has been picked', isPicked, 'abandoned'],
    ['talks', talks, 'answered'],
    ['is being sent on', isSentOn, 'answered'],
    ['is being consulted about', isConsultedAbout, 'answered'],
  ]
  for (const [moment, arrange, outcome] of moments) {
    test(`[R3] a caller who gives up while it ${moment} is logged as ${outcome}; no phone goes on`, async ({
      assert,
    }) => {
      const { kari, simen } = office()
      const call = await arrange()
      call.caller.hangsUp()
      await call.becomes('ended')
      await isOver(call.caller, kari.phone, simen.phone)
      assert.containSubset(await call.row(), { outcome, ended_by: 'caller' })
    })
  }

  test('[R3] a caller who gives up at once leaves nothing behind', async ({ assert }) => {
    const { kari } = office()
    await office().atWork(kari)
    for (let i = 0; i < 10; i++) {
      const caller = await office().dials()
      caller.hangsUp()
    }
    await office().pbx.isEmpty()
    await kari.phoneIsQuiet()
    assert.isEmpty(await office().liveCalls())
  })

  test('[C2] the operator ends the call on the screen', async ({ assert }) => {
    const { kari } = office()
    const call = await talks()
    assert.isNull(await kari.endsTheCall(call))
    await isOver(call.caller, kari.phone)
    assert.containSubset(await call.row(), { outcome: 'answered', ended_by: 'operator' })
  })

  test('[C2] after a transfer the target hangs up, and the caller is let go', async ({
    assert,
  }) => {
    const { simen } = office()
    const call = await isSentOn()
    simen.phone.answers()
    await call.becomes('talking')
    simen.phone.hangsUp()
    await isOver(call.caller)
    assert.containSubset(await call.row(), { outcome: 'answered' })
  })
})
