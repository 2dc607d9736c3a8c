import { test } from '@japa/runner'
import { assertRefused, Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

const CALL_GONE = 'Samtalen er avsluttet.'
const TARGET_UNKNOWN = 'Fant ikke mottakeren.'

test.group('What is refused says why, and what to do', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[A1] nobody waits, nobody is there, or a colleague came first', async ({ client }) => {
    const office = await Office.open()
    const [kari, ola] = [new Hands(client, office.kari), new Hands(client, office.ola)]
    assertRefused(await kari.press('post', '/next'), 'Ingen venter akkurat nå.')
    assertRefused(await kari.press('delete', '/calls/01JNOBODY'), CALL_GONE)

    const call = await office.talks(office.ola)
    const { callId } = call
    assertRefused(await kari.press('post', `/calls/${callId}/offer`), 'En kollega kom deg i forkj')
    assertRefused(await kari.press('post', `/calls/${callId}/hold`), 'Samtalen er hos en annen.')
    assertRefused(await ola.press('put', `/calls/${callId}/transfer`), 'Det går ikke akkurat nå')
    const next = await office.rings('+4791110002')
    assertRefused(await ola.press('post', `/calls/${next.callId}/offer`), 'allerede i en samtale')
  })

  test('[P3] queues that are not theirs, and people without a telephone', async ({ client }) => {
    const office = await Office.open()
    const kari = new Hands(client, office.kari)
    const sales = `/queues/${office.sales.queue.id}/login`
    assertRefused(await kari.press('post', sales), 'ikke medlem av denne køen')
    assertRefused(await kari.press('delete', sales), 'ikke medlem av denne køen')
    const call = await office.rings('+4791110001', null, office.sales)
    assertRefused(await kari.press('post', `/calls/${call.callId}/offer`), 'ikke medlem')
    const per = new Hands(client, office.per)
    assertRefused(await per.press('post', `/calls/${call.callId}/offer`), 'mobilnummer')
  })

  test('[C2] a transfer to nobody, to oneself, to a busy colleague: the caller stays', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const foreign = await Office.open()
    const call = await office.talks(office.kari)
    await office.talks(office.ola, '+4791110002')
    const kari = new Hands(client, office.kari)
    const cases: [string | undefined, string][] = [
      [undefined, TARGET_UNKNOWN],
      ['', TARGET_UNKNOWN],
      ['Siri', TARGET_UNKNOWN],
      ['user:abc', TARGET_UNKNOWN],
      [`user:${foreign.siri.id}`, TARGET_UNKNOWN],
      [`user:${office.per.id}`, 'Kollegaen har ikke noe telefonnummer.'],
      [`user:${office.kari.id}`, 'Du kan ikke sette over til deg selv.'],
      [`user:${office.ola.id}`, 'Kollegaen er opptatt.'],
    ]
    for (const [to, words] of cases) {
      const form = { kind: 'blind', call: call.callId, ...(to === undefined ? {} : { to }) }
      assertRefused(await kari.press('post', '/transfers', form), words)
      assert.equal(await office.phaseOf(call), 'talking', to)
    }
  })

  test('[C2] a transfer of no call, of an unknown kind, of something that is no text', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const kari = new Hands(client, office.kari)
    const to = `user:${office.siri.id}`
    assertRefused(
      await kari.press('post', '/transfers', { kind: 'blind', call: '', to }),
      'Du har ingen samtale å sette over.'
    )
    for (const form of [
      { kind: 'loud', call: call.callId, to },
      { kind: 'blind', call: call.callId, to: ['1', '2'] },
      { kind: 'blind', call: call.callId, to: '9'.repeat(41) },
    ]) {
      const response = await kari.press('post', '/transfers', form)
      response.assertStatus(422)
      response.assertHeader('hx-retarget', '#notices')
    }
    assert.equal(await office.phaseOf(call), 'talking')
  })

  test('[A1] with the line down nothing is promised', async ({ client }) => {
    const office = await Office.open()
    const { callId } = await office.rings('+4791110001')
    office.engine.goDown('the cable was pulled')
    await office.engine.settle()
    const kari = new Hands(client, office.kari)
    assertRefused(await kari.press('post', `/calls/${callId}/offer`), 'Telefonlinjen er nede.')
  })

  test('in the user’s own language', async ({ client }) => {
    const office = await Office.open()
    await office.kari.merge({ locale: 'en' }).save()
    const response = await new Hands(client, office.kari).press('post', '/next')
    assertRefused(response, 'Nobody is waiting right now.')
  })
})
