import { test } from '@japa/runner'
import { Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

const ANNE = '+4791110001'

test.group('What an operator may do with a call', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[A1] [C6] a waiting call is taken, and the operator’s phone shows who it is', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const { callId } = await office.rings(ANNE, 'Anne Berg')
    const response = await new Hands(client, office.kari).press('post', `/calls/${callId}/offer`)
    response.assertStatus(200)
    response.assertTextIncludes('')
    assert.isTrue(office.phoneOf(office.kari).isRinging)
    assert.deepEqual(office.phoneOf(office.kari).display, { number: ANNE, name: 'Anne Berg' })
  })

  test('[A1] answer next takes the one who has waited longest', async ({ client, assert }) => {
    const office = await Office.open()
    await office.rings(ANNE)
    await office.rings('+4791110002')
    await new Hands(client, office.kari).press('post', '/next')
    assert.equal(office.phoneOf(office.kari).display?.number, ANNE)
  })

  test('[C2] hold, retrieve and hang up', async ({ client, assert }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const kari = new Hands(client, office.kari)
    await kari.press('post', `/calls/${call.callId}/hold`)
    assert.equal(await office.phaseOf(call), 'held')
    await kari.press('delete', `/calls/${call.callId}/hold`)
    assert.equal(await office.phaseOf(call), 'talking')
    await kari.press('delete', `/calls/${call.callId}`)
    assert.equal(await office.phaseOf(call), 'ended')
  })

  test('[C2] a call is sent on blind, and taken back while it rings', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const kari = new Hands(client, office.kari)
    await kari.transfer('blind', call.callId, office.siri)
    assert.equal(await office.phaseOf(call), 'transferring')
    assert.equal(office.phoneOf(office.siri).display?.number, ANNE)
    await kari.press('delete', `/calls/${call.callId}/transfer`)
    assert.equal(await office.phaseOf(call), 'waiting')
    assert.isFalse(office.phoneOf(office.siri).isRinging)
  })

  test('[C2] a call is sent on with consultation, and completed', async ({ client, assert }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    const kari = new Hands(client, office.kari)
    await kari.transfer('consult', call.callId, office.siri)
    assert.equal(await office.phaseOf(call), 'consulting')
    office.phoneOf(office.siri).answer()
    await office.engine.settle()
    await kari.press('put', `/calls/${call.callId}/transfer`)
    await office.becomes(call, 'talking')
    assert.isFalse(office.phoneOf(office.kari).isTalking)
    assert.isTrue(office.phoneOf(office.siri).isTalking)
  })

  test('[C2] whom a call is sent to may decline, and it comes back', async ({ client }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    await new Hands(client, office.kari).transfer('blind', call.callId, office.ola)
    await new Hands(client, office.ola).press('delete', `/calls/${call.callId}/offer`)
    await office.becomes(call, 'waiting')
  })

  test('[P3] an operator logs in to a queue, takes a pause, and out again', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const kari = new Hands(client, office.kari)
    const login = `/queues/${office.support.queue.id}/login`
    await kari.press('post', login)
    await kari.press('post', '/pause', { reason: 'Lunsj' })
    const { callId } = await office.rings(ANNE)
    assert.isFalse(office.phoneOf(office.kari).isRinging)
    await kari.press('delete', '/pause')
    assert.isTrue(office.phoneOf(office.kari).isRinging)
    await kari.press('delete', `/calls/${callId}/offer`)
    await kari.press('delete', '/wrap-up')
    assert.equal(office.phoneOf(office.kari).timesRung, 2)
    const response = await kari.press('delete', login)
    response.assertStatus(200)
  })
})
