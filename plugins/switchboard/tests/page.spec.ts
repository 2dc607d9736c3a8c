import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#access/models/user'
import { aStaffUser, aUser } from '#tests/support/world'
import { Hands } from './support/commands.ts'
import { Office } from './support/office.ts'

const pageOf = async (client: ApiClient, user: User) => {
  const response = await client.get('/switchboard').loginAs(user)
  response.assertStatus(200)
  return response.text()
}

const stageIn = (html: string) => /data-stage="(\w+)"/.exec(html)?.[1]

test.group('The switchboard as a page', (group) => {
  group.each.setup(() => () => Office.closeAll())

  test('[C10] who waits in the own queues, best first, and in no other', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    await office.rings('+4791110001', 'Anne Berg')
    await office.rings('+4791110002', null)
    await office.rings('+4791110003', 'Kunde av Salg', office.sales)
    const html = await pageOf(client, office.kari)
    assert.isBelow(html.indexOf('Anne Berg'), html.indexOf('91 11 00 02'))
    assert.notInclude(html, 'Kunde av Salg')
    assert.include(await pageOf(client, office.ola), 'Kunde av Salg')
  })

  test('[C6] colleagues with their state, and the operator not among them', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    await office.talks(office.ola)
    const html = await pageOf(client, office.kari)
    assert.notInclude(html, `id="colleague-${office.kari.id}"`)
    const ola = html.slice(html.indexOf(`id="state-${office.ola.id}"`)).slice(0, 300)
    assert.include(ola, 'data-status="busy"')
    assert.include(ola, 'I samtale')
  })

  test('[C10] what each of them is in during a consultation', async ({ client, assert }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    await new Hands(client, office.kari).transfer('consult', call.callId, office.ola)
    assert.equal(stageIn(await pageOf(client, office.kari)), 'consulting_ringing')
    const rung = await pageOf(client, office.ola)
    assert.equal(stageIn(rung), 'ringing')
    assert.include(rung, 'Kari Nes setter over til deg.')
    assert.include(rung, 'data-action="decline"')

    office.phoneOf(office.ola).answer()
    await office.engine.settle()
    assert.equal(stageIn(await pageOf(client, office.kari)), 'consulting')
    const asked = await pageOf(client, office.ola)
    assert.equal(stageIn(asked), 'consulted')
    assert.notInclude(asked, 'data-action=')
  })

  test('[C2] a call that was sent on stands there until it is answered', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const call = await office.talks(office.kari)
    await new Hands(client, office.kari).transfer('blind', call.callId, office.siri)
    const html = await pageOf(client, office.kari)
    assert.include(html, `id="take-back-${call.callId}"`)
    assert.include(html, 'Ringer hos Siri Dahl')
  })

  test('an operator without a telephone or a queue is told whom to ask', async ({
    client,
    assert,
  }) => {
    const office = await Office.open()
    const html = await pageOf(client, office.per)
    assert.include(html, 'Du har ikke registrert mobilnummer.')
    assert.include(html, 'Du er ikke medlem av noen kø.')
  })

  test('a broken line is said', async ({ client, assert }) => {
    const office = await Office.open()
    assert.notInclude(await pageOf(client, office.kari), 'Telefonlinjen er nede. Samtaler')
    office.engine.goDown('the cable was pulled')
    await office.engine.settle()
    assert.include(await pageOf(client, office.kari), 'Telefonlinjen er nede. Samtaler')
  })

  test('[S2] a contact person with the ability, but no staff and no plain user', async ({
    client,
    assert,
  }) => {
    const { customer } = await Office.open()
    const abilities = ['switchboard.use']
    const sissel = await aUser(customer, { role: 'contact_person', abilities })
    assert.include(await pageOf(client, sissel), 'id="call-at-hand"')
    const visits = [
      { user: await aUser(customer, { role: 'contact_person' }), status: 403 },
      { user: await aStaffUser(), status: 404 },
    ]
    for (const { user, status } of visits) {
      const response = await client.get('/switchboard').loginAs(user)
      response.assertStatus(status)
    }
  })
})
