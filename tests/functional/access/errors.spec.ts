import { test } from '@japa/runner'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

test.group('Errors, in words that say what to do', () => {
  test('an unknown address, in both languages', async ({ client, assert }) => {
    const norwegian = await client.get('/finnes-ikke')
    norwegian.assertStatus(404)
    norwegian.assertTextIncludes('Vi fant ikke siden')
    const english = await client.get('/finnes-ikke').header('accept-language', 'en')
    english.assertTextIncludes('We did not find the page')
    assert.match(String(english.header('content-security-policy')), /default-src 'none'/)
  })

  test('a page that the role may not see keeps the user’s menu', async ({ client }) => {
    const response = await client.get('/provider').loginAs(await aUser(await aCustomer()))
    response.assertStatus(403)
    response.assertTextIncludes('Du har ikke tilgang til denne siden')
    response.assertTextIncludes('href="/directory"')
  })

  test('a page that was open for too long', async ({ client }) => {
    const response = await client.post('/language').form({ locale: 'en' })
    response.assertStatus(419)
    response.assertTextIncludes('Siden var åpen for lenge')
  })

  test('htmx gets a fragment, put where notices go', async ({ client, assert }) => {
    const user = await aUser(await aCustomer())
    const response = await client.get('/provider').header('hx-request', 'true').loginAs(user)
    response.assertStatus(403)
    response.assertHeader('hx-retarget', '#notices')
    response.assertTextIncludes('role="alert"')
    assert.notInclude(response.text(), '<html')
  })

  test('htmx gets validation errors as a fragment with 422', async ({ client, assert }) => {
    const response = await client
      .post('/language')
      .withCsrfToken()
      .header('hx-request', 'true')
      .form({ locale: 'xx' })
    response.assertStatus(422)
    response.assertTextIncludes('Språk må være et av valgene.')
    assert.notInclude(response.text(), '<html')
  })

  test('a program gets a code and a reference, and nothing from inside', async ({
    client,
    assert,
  }) => {
    const response = await client
      .get('/provider')
      .accept('json')
      .loginAs(await aUser(await aCustomer()))
    response.assertStatus(403)
    response.assertBodyContains({ errors: [{ code: 'E_ROLE_MISSING' }] })
    assert.notInclude(response.text(), 'stack')
  })

  test('[privacy 26] nobody on the way keeps a page', async ({ client }) => {
    const response = await client.get('/provider').loginAs(await aStaffUser())
    response.assertHeader('cache-control', 'no-store')
    response.assertHeader('referrer-policy', 'same-origin')
  })
})
