import { test } from '@japa/runner'
import { assertRefused, Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

const CALL_GONE = 'Samtalen er avsluttet.'

test.group('Calls of another customer', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[privacy 25] another customer’s calls are not there, whatever is asked', async ({
    client,
    assert,
  }) => {
    const [office, foreign] = [await Office.open(), await Office.open()]
    const call = await foreign.talks(foreign.kari)
    const kari = new Hands(client, office.kari)
    const at = `/calls/${call.callId}`
    const to = `user:${office.siri.id}`
    for (const answer of [
      await kari.press('post', `${at}/offer`),
      await kari.press('delete', `${at}/offer`),
      await kari.press('post', `${at}/hold`),
      await kari.press('delete', `${at}/hold`),
      await kari.press('put', `${at}/transfer`),
      await kari.press('delete', `${at}/transfer`),
      await kari.press('delete', at),
      await kari.press('post', '/transfers', { kind: 'blind', call: call.callId, to }),
    ]) {
      assertRefused(answer, CALL_GONE)
    }
    assert.equal(await foreign.phaseOf(call), 'talking')
  })
})
