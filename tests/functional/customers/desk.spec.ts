import { test } from '@japa/runner'
import { dayOf, daysAfter } from '#core/calendar_day'
import Customer from '#customers/models/customer'
import { agreementOf } from '#tests/support/customers_world'
import { aCustomer, aNumber, aQueue, aStaffUser, aUser } from '#tests/support/world'

const today = dayOf(Date.now())

const NEW = {
  name: 'Aasen Rør AS',
  organisationNumber: '310 564 303',
  startsOn: today,
  plan: 'standard',
  locale: 'nb',
}

const pageOf = ({ id }: Customer) => `/provider/customers/${id}`

test.group('At the provider’s desk', () => {
  test('[P1] a customer is created with its agreement, and shown', async ({ client, assert }) => {
    const response = await client
      .post('/provider/customers')
      .form(NEW)
      .withCsrfToken()
      .loginAs(await aStaffUser())
    response.assertStatus(200)
    response.assertTextIncludes('Kunden er opprettet.')
    response.assertTextIncludes('310 564 303')
    const customer = await Customer.findByOrFail('organisationNumber', '310564303')
    assert.include(response.redirects().at(-1), pageOf(customer))
    const agreement = await agreementOf(customer)
    assert.equal(agreement.startsOn, today)
  })

  for (const [what, wrong, words] of [
    ['a wrong organisation number', { organisationNumber: '310564304' }, 'stemmer ikke'],
    ['a day that does not exist', { startsOn: '2027-02-30' }, 'en dato som finnes'],
    ['a plan that is not sold', { plan: 'gull' }, 'et av valgene'],
  ] as const) {
    test(`[P1] ${what} is refused in words, and what was typed stays`, async ({
      client,
      assert,
    }) => {
      const response = await client
        .post('/provider/customers')
        .header('referer', '/provider/customers/create')
        .form({ ...NEW, ...wrong })
        .withCsrfToken()
        .loginAs(await aStaffUser())
      response.assertTextIncludes(words)
      response.assertTextIncludes('value="Aasen Rør AS"')
      assert.isNull(await Customer.findBy('name', NEW.name))
    })
  }

  test('[P1] a company that is a customer already is shown, and what was typed stays', async ({
    client,
  }) => {
    const standing = await aCustomer({ name: 'Rør i Nord AS', organisationNumber: '310564303' })
    const response = await client
      .post('/provider/customers')
      .form(NEW)
      .withCsrfToken()
      .loginAs(await aStaffUser())
    response.assertStatus(422)
    response.assertTextIncludes('allerede en kunde')
    response.assertTextIncludes(pageOf(standing))
    response.assertTextIncludes('value="Aasen Rør AS"')
  })

  test('[P1] the second of two who edit a customer is told, and nothing is lost', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer({ name: 'Gammelt Navn AS' })
    const staff = await aStaffUser()
    const save = (name: string) =>
      client
        .put(pageOf(customer))
        .form({ name, plan: 'premium', locale: 'en', version: 1 })
        .withCsrfToken()
        .loginAs(staff)
    const first = await save('Første Navn AS')
    first.assertTextIncludes('Endringene er lagret.')

    const second = await save('Andre Navn AS')
    second.assertStatus(409)
    second.assertTextIncludes('Noen andre har endret kunden')
    second.assertTextIncludes('value="Andre Navn AS"')
    second.assertTextIncludes('<h1>Første Navn AS</h1>')
    second.assertTextIncludes('name="version" value="2"')
    await customer.refresh()
    assert.containSubset(customer, { name: 'Første Navn AS', locale: 'en', version: 2 })
  })

  test('[S7] a customer is suspended with a reason, and reopened', async ({ client, assert }) => {
    const customer = await aCustomer()
    const staff = await aStaffUser()
    const address = `${pageOf(customer)}/suspension`
    const suspend = () =>
      client
        .post(address)
        .form({ suspensionReason: 'Tre fakturaer er ubetalt' })
        .withCsrfToken()
        .loginAs(staff)
    const page = await suspend()
    page.assertTextIncludes('Kunden er stengt.')
    page.assertTextIncludes('Tre fakturaer er ubetalt')
    const again = await suspend()
    again.assertStatus(409)
    again.assertTextIncludes('kan ikke stenges')

    const open = await client.delete(address).withCsrfToken().loginAs(staff)
    open.assertTextIncludes('Kunden er åpen igjen.')
    await customer.refresh()
    assert.equal(customer.status, 'active')
  })

  test('[S5] a terminated customer’s page counts down to erasure', async ({ client }) => {
    const customer = await aCustomer()
    const page = await client
      .post(`${pageOf(customer)}/termination`)
      .form({ terminationReason: 'Lagt ned', when: 'now' })
      .withCsrfToken()
      .loginAs(await aStaffUser())
    page.assertTextIncludes('om 90 dager')
  })

  test('[S5] a termination on a day needs a day that is not over', async ({ client, assert }) => {
    const customer = await aCustomer()
    const staff = await aStaffUser()
    const terminate = (form: object) =>
      client
        .post(`${pageOf(customer)}/termination`)
        .header('referer', pageOf(customer))
        .form({ terminationReason: 'Lagt ned', when: 'day', ...form })
        .withCsrfToken()
        .loginAs(staff)
    const without = await terminate({})
    without.assertTextIncludes('Siste dag må fylles ut.')
    const past = await terminate({ endsOn: daysAfter(today, -1) })
    past.assertStatus(409)
    past.assertTextIncludes('Siste dag er forbi')
    const agreement = await agreementOf(customer)
    assert.isNull(agreement.endsOn)
  })

  test('[P1] a customer’s page says how much it uses', async ({ client }) => {
    const customer = await aCustomer({}, ['switchboard'])
    await aUser(customer)
    await aUser(customer)
    await aNumber(customer, await aQueue(customer))
    const page = await client.get(pageOf(customer)).loginAs(await aStaffUser())
    const figures = page.text().match(/<dd>\d+<\/dd>/g) ?? []
    page.assert!.deepEqual(
      figures,
      ['2', '1', '1', '1', '0'].map((one) => `<dd>${one}</dd>`)
    )
  })

  test('[S7] whoever was logged in is out at the next request', async ({ client }) => {
    const customer = await aCustomer({ status: 'suspended' })
    const page = await client
      .get('/me')
      .redirects(0)
      .loginAs(await aUser(customer))
    page.assertStatus(302)
    page.assertHeader('location', '/login')
  })
})
