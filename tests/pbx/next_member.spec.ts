import { test } from '@japa/runner'
import type { Colleague } from '#tests/support/pbx/colleague'
import { hearEachOther } from '#tests/support/pbx/hearing'
import { withOffice } from '#tests/support/pbx/with_office'

const RING_SECONDS = 20

test.group('On real telephones: somebody else takes it', (group) => {
  const office = withOffice(group, { ringTimeoutSeconds: RING_SECONDS })

  const rungInVain: [string, (kari: Colleague) => void | Promise<void>][] = [
    ['declined', ({ phone }) => phone.declines()],
    ['not_answered', () => office().pbx.clock.skip(RING_SECONDS + 1)],
  ]
  for (const [outcome, happens] of rungInVain) {
    test(`[C1] a phone that has ${outcome} the call: the next member’s phone rings`, async ({
      assert,
    }) => {
      const { kari, ola } = office()
      await office().atWork(kari, ola)
      const call = await office().receives()
      await kari.phoneRings()
      await happens(kari)
      await ola.takesThePhone()
      await hearEachOther(call.caller, ola.phone)
      await kari.phoneIsQuiet()
      assert.containSubset(await call.facts(), [{ type: 'offer.ended', outcome }])
    })
  }

  test('[C1] a phone that is busy: the next member’s phone rings', async ({ assert }) => {
    const { kari, ola } = office()
    kari.phone.isBusy()
    await office().atWork(kari, ola)
    const call = await office().receives()
    await ola.takesThePhone()
    await hearEachOther(call.caller, ola.phone)
    assert.containSubset(await call.facts(), [{ type: 'offer.ended', outcome: 'busy' }])
  })

  test('[C1] the operator declines on the screen: the next member’s phone rings', async () => {
    const { kari, ola } = office()
    await office().atWork(kari, ola)
    const call = await office().receives()
    await kari.phoneRings()
    await kari.declines(call)
    await kari.phoneIsQuiet()
    await ola.takesThePhone()
    await hearEachOther(call.caller, ola.phone)
  })
})
