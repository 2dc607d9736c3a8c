import { test } from '@japa/runner'
import { dayAfter, dayOf } from '#core/calendar_day'
import Entitlement from '#customers/add_ons/models/entitlement'
import { changesSoFar } from '#customers/add_ons/queries/changes_so_far'
import type Customer from '#customers/models/customer'
import { auditOf } from '#tests/support/add_ons_world'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const PATH = '/admin/add-ons/switchboard'
const version = (customer: Customer) => changesSoFar(customer.id, 'switchboard')
const orders = (customer: Customer) => Entitlement.query().where('customer_id', customer.id)
const contactPersonOf = (customer: Customer) => aUser(customer, { role: 'contact_person' })

test.group('The pages of add-ons', () => {
  test('[A0] [P2] a contact person sees what an add-on does, costs and stores', async ({
    client,
  }) => {
    const user = await contactPersonOf(await aCustomer())
    const list = await client.get('/admin/add-ons').loginAs(user)
    list.assertTextIncludes('Kan bestilles')
    list.assertTextIncludes('href="/admin/add-ons/switchboard/order"')
    const page = await client.get(PATH).loginAs(user)
    for (const text of [
      'Sentralbord',
      '199',
      'hver bruker',
      'Tjenesten lagrer ikke noe om noen.',
    ]) {
      page.assertTextIncludes(text)
    }
    page.assertTextIncludes('Tjenesten er aldri bestilt.')
  })

  test('[A0] [P2] a contact person orders and cancels, each with a page that says what it means', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const user = await contactPersonOf(customer)
    const asks = await client.get(`${PATH}/order`).loginAs(user)
    asks.assertTextIncludes('Bekreft bestillingen')
    const order = { version: await version(customer), from: '' }
    const ordered = await client.post(`${PATH}/order`).form(order).withCsrfToken().loginAs(user)
    ordered.assertTextIncludes('Tjenesten er bestilt og kan brukes nå.')
    ordered.assertTextIncludes('I bruk')

    const from = dayAfter(dayOf(Date.now()))
    const cancellation = { version: await version(customer), from }
    const cancelled = await client
      .post(`${PATH}/cancellation`)
      .form(cancellation)
      .withCsrfToken()
      .loginAs(user)
    cancelled.assertTextIncludes('Avbestilt fra')
    const [row] = await orders(customer)
    assert.equal(row.stateAt(Date.now()), 'ending')
    assert.equal(row.cancelAskedByName, user.name)
    const log = await auditOf(customer.id)
    assert.deepEqual(
      log.map(({ action, subject_id: id }) => `${action} ${id}`),
      ['add_on.ordered switchboard', 'add_on.cancelled switchboard']
    )
  })

  test('[A0] [P1] staff do the same for a customer, and it is staff in the log', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer({ name: 'Aasen Rør AS' })
    const staff = await aStaffUser({ firstName: 'Randi', lastName: 'Støtte' })
    const base = `/provider/customers/${customer.id}/add-ons`
    const list = await client.get(base).loginAs(staff)
    list.assertTextIncludes('Aasen Rør AS')
    const page = await client
      .post(`${base}/switchboard/order`)
      .form({ version: 0 })
      .withCsrfToken()
      .loginAs(staff)
    page.assertStatus(200)
    page.assertTextIncludes('Randi Støtte')
    const [entry] = await auditOf(customer.id)
    assert.equal(entry.actor_name, 'Randi Støtte')
  })

  test('[A0] a refusal is put in words, and what was typed stays', async ({ client, assert }) => {
    const customer = await aCustomer()
    const user = await contactPersonOf(customer)
    const past = await client
      .post(`${PATH}/order`)
      .form({ version: 0, from: '2020-01-01' })
      .withCsrfToken()
      .loginAs(user)
    past.assertStatus(422)
    past.assertTextIncludes('Datoen er passert.')
    past.assertTextIncludes('value="2020-01-01"')
    const late = await client
      .post(`${PATH}/order`)
      .form({ version: 7 })
      .withCsrfToken()
      .loginAs(user)
    late.assertStatus(409)
    late.assertTextIncludes('Noen andre endret denne tjenesten')
    assert.isEmpty(await orders(customer))
  })

  test('[A0] a day that does not exist changes nothing', async ({ client, assert }) => {
    const customer = await aCustomer()
    const user = await contactPersonOf(customer)
    const response = await client
      .post(`${PATH}/order`)
      .form({ version: 0, from: '2027-02-30' })
      .withCsrfToken()
      .loginAs(user)
      .redirects(0)
    response.assertStatus(302)
    assert.isEmpty(await orders(customer))
  })

  test('[A0] an add-on that is not sold, and a customer that is not there, are not found', async ({
    client,
  }) => {
    const user = await contactPersonOf(await aCustomer())
    const unknown = await client.get('/admin/add-ons/horse').loginAs(user)
    unknown.assertStatus(404)
    const nobody = await client
      .get('/provider/customers/999999999/add-ons')
      .loginAs(await aStaffUser())
    nobody.assertStatus(404)
  })
})

test.group('A page of an add-on that is not ordered', () => {
  test('[A0] [S2] is not found, but says what is there, the price and who can order', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const boss = await aUser(customer, {
      role: 'contact_person',
      firstName: 'Sissel',
      lastName: 'Moen',
    })
    const user = await aUser(customer)
    const seen = await client.get('/switchboard').loginAs(user)
    seen.assertStatus(404)
    for (const text of ['Sentralbord', '199', 'Sissel Moen']) seen.assertTextIncludes(text)
    assert.notInclude(seen.text(), '/admin/add-ons')
    const bySissel = await client.get('/switchboard').loginAs(boss)
    bySissel.assertStatus(404)
    bySissel.assertTextIncludes('href="/admin/add-ons/switchboard"')
  })

  test('[A0] is nothing at all to provider staff, nor to a program', async ({ client, assert }) => {
    const staff = await client.get('/switchboard').loginAs(await aStaffUser())
    staff.assertStatus(404)
    assert.notInclude(staff.text(), 'Sentralbord')
    const user = await aUser(await aCustomer())
    const post = await client.post('/switchboard/next').withCsrfToken().loginAs(user)
    post.assertStatus(404)
    assert.notInclude(post.text(), '199')
  })
})
