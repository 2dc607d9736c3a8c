import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { PortAnswers } from '#core/extension_points'
import { VirtualClock } from '#core/clock'
import type User from '#access/models/user'
import { actorNamed } from '#tests/support/numbers_world'
import { EditNumber } from '#numbers/actions/edit_number'
import { TakeBackNumbers } from '#numbers/actions/take_back_numbers'
import { Destinations } from '#switching/destinations'
import { followNumbers } from '#switching/follow_numbers'
import telephony from '#config/telephony'
import emitter from '@adonisjs/core/services/emitter'
import { aCustomer, aNumber, aQueue, aUser } from '#tests/support/world'

async function aCompany() {
  const customer = await aCustomer()
  const sales = await aQueue(customer, { name: 'Salg' })
  const service = await aQueue(customer, { name: 'Service' })
  const number = await aNumber(customer, sales)
  const sissel = await aUser(customer, { role: 'contact_person' })
  return { customer, sales, service, number, sissel }
}

test.group('The contact person’s numbers', () => {
  test('[P2] label and queue are changed, and the log says from what', async ({
    client,
    assert,
  }) => {
    const { customer, service, number, sissel } = await aCompany()
    const page = await client.get(`/admin/numbers/${number.id}`).loginAs(sissel)
    page.assertTextIncludes('name="version" value="1"')
    await client
      .post(`/admin/numbers/${number.id}?_method=PUT`)
      .form({ label: 'Kundeservice', queueId: service.id, version: 1 })
      .withCsrfToken()
      .loginAs(sissel)
    await number.refresh()
    assert.deepEqual(
      [number.label, number.queueId, number.version],
      ['Kundeservice', service.id, 2]
    )
    const [entry] = await db.from('audit_entries').where('customer_id', customer.id)
    assert.deepEqual(JSON.parse(entry.changes), {
      label: ['Hovednummer', 'Kundeservice'],
      queue: ['Salg', 'Service'],
    })
  })

  test('the second of two who edit the same is told', async ({ client, assert }) => {
    const { number, sissel } = await aCompany()
    const save = (label: string, by: User) =>
      client
        .post(`/admin/numbers/${number.id}?_method=PUT`)
        .form({ label, version: 1 })
        .withCsrfToken()
        .loginAs(by)
    await save('Først', sissel)
    const second = await save('Sist', sissel)
    second.assertStatus(409)
    second.assertTextIncludes('Nå heter det «Først»')
    second.assertTextIncludes('value="Sist"')
    second.assertTextIncludes('name="version" value="2"')
    await number.refresh()
    assert.equal(number.label, 'Først')
  })

  test('[privacy 25] a number leads to no queue of another customer', async ({
    client,
    assert,
  }) => {
    const { number, sissel, sales } = await aCompany()
    const foreign = await aQueue(await aCustomer(), { name: 'Hemmelig' })
    const response = await client
      .post(`/admin/numbers/${number.id}?_method=PUT`)
      .form({ label: 'Salg', queueId: foreign.id, version: 1 })
      .withCsrfToken()
      .loginAs(sissel)
    response.assertStatus(422)
    response.assertTextIncludes('Køen finnes ikke lenger')
    assert.notInclude(response.text(), 'Hemmelig')
    await number.refresh()
    assert.equal(number.queueId, sales.id)
  })

  test('[C1] the next caller goes where the number leads now, at once', async ({ assert }) => {
    const { customer, service, number, sissel } = await aCompany()
    const standing = new VirtualClock()
    const ports = await app.container.make(PortAnswers)
    const { announcements } = telephony
    const destinations = new Destinations(standing, ports, announcements, {
      warn: () => undefined,
    })
    const stop = followNumbers(emitter, async () => ({ destinations }))
    const leadsTo = async () => {
      const found = await destinations.find(number.number, null)
      return found && 'queueId' in found ? found.queueId : null
    }
    assert.equal(await leadsTo(), number.queueId)
    const by = actorNamed(sissel)
    const edit = { numberId: number.id, label: 'Service', queueId: service.id, version: 1 }
    await new EditNumber(standing).execute(customer, edit, by)
    assert.equal(await leadsTo(), service.id)
    await new TakeBackNumbers(standing, 90).execute(customer, { numberIds: [number.id] }, by)
    assert.isNull(await destinations.find(number.number, null))
    stop()
  })
})
