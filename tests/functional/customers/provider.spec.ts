import { test } from '@japa/runner'
import { aCustomer, aNumber, aStaffUser, aUser } from '#tests/support/world'

test.group('Provider staff', () => {
  test('[P1] see each customer with status and figures', async ({ client }) => {
    const facts = { name: 'Aasen Rør AS', organisationNumber: '310564303' }
    const customer = await aCustomer({ ...facts, status: 'suspended' }, ['switchboard'])
    await aUser(customer)
    await aUser(customer)
    await aNumber(customer, null)
    const response = await client.get('/provider').loginAs(await aStaffUser())
    response.assertStatus(200)
    response.assertTextIncludes('Aasen Rør AS')
    response.assertTextIncludes('310 564 303')
    response.assertTextIncludes('Stengt')
    response.assertTextIncludes('<td data-label="Brukere" class="figure">2</td>')
    response.assertTextIncludes('<td data-label="Numre" class="figure">1</td>')
    response.assertTextIncludes('<td data-label="Tilleggstjenester" class="figure">1</td>')
  })

  test('[P1] see many customers a page at a time', async ({ client, assert }) => {
    for (let n = 0; n < 30; n++) await aCustomer({ name: `Zeta ${n + 10} AS` })
    const staff = await aStaffUser()
    const first = await client.get('/provider').loginAs(staff)
    assert.lengthOf(first.text().match(/<th scope="row">/g) ?? [], 25)
    first.assertTextIncludes('href="/provider?page=2"')
    const second = await client.get('/provider?page=2').loginAs(staff)
    second.assertTextIncludes('Zeta 39 AS')
  })
})
