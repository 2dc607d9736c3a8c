import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

test.group('Being logged in', () => {
  test('[S4] a blocked user is out at the next request, and told so', async ({ client }) => {
    const user = await aUser(await aCustomer())
    await user.merge({ blockedAt: DateTime.utc() }).save()
    const response = await client.get('/me').redirects(0).loginAs(user)
    response.assertHeader('location', '/login')
    response.assertFlashMessage('notice', 'access.ended')
    response.assertSessionMissing('auth_web')
  })

  for (const status of ['suspended', 'terminated'] as const) {
    test(`[S5] [S7] users of a ${status} customer are out at the next request`, async ({
      client,
    }) => {
      const customer = await aCustomer()
      const user = await aUser(customer)
      await customer.merge({ status }).save()
      const response = await client.get('/me').redirects(0).loginAs(user)
      response.assertHeader('location', '/login')
      response.assertSessionMissing('auth_web')
    })
  }

  test('[S1] logging out ends the session', async ({ client }) => {
    const user = await aUser(await aCustomer())
    const response = await client.post('/logout').withCsrfToken().redirects(0).loginAs(user)
    response.assertFlashMessage('notice', 'access.logged_out')
    response.assertSessionMissing('auth_web')
  })

  test('a notice is shown in words', async ({ client }) => {
    const response = await client.get('/login').withFlashMessages({ notice: 'access.ended' })
    response.assertTextIncludes('Du har ikke lenger tilgang')
  })

  test('[S1] an htmx request is sent to log in as a whole page', async ({ client }) => {
    const response = await client.get('/directory').header('hx-request', 'true').redirects(0)
    response.assertStatus(401)
    response.assertHeader('hx-redirect', '/login')
  })

  test('[S1] a program is told in JSON', async ({ client }) => {
    const response = await client.get('/directory').accept('json')
    response.assertStatus(401)
    response.assertBodyContains({ errors: [{ code: 'E_UNAUTHORIZED_ACCESS' }] })
  })

  test('[S2] everyone begins where their work is', async ({ client }) => {
    const customer = await aCustomer({}, ['switchboard'])
    const abilities = ['switchboard.use']
    const begins = [
      { user: await aStaffUser(), at: '/provider' },
      { user: await aUser(customer, { role: 'contact_person', abilities }), at: '/admin' },
      { user: await aUser(customer, { role: 'operator', abilities }), at: '/switchboard' },
      { user: await aUser(customer, { role: 'operator' }), at: '/me' },
      { user: await aUser(await aCustomer(), { role: 'operator', abilities }), at: '/me' },
      { user: await aUser(customer), at: '/me' },
    ]
    for (const { user, at } of begins) {
      const response = await client.get('/').redirects(0).loginAs(user)
      response.assertHeader('location', at)
    }
  })
})
