import { test } from '@japa/runner'
import { aCustomer, aUser } from '#tests/support/world'

test.group('Language and colours', () => {
  test('Norwegian, unless the browser asks for English', async ({ client }) => {
    const usual = await client.get('/login')
    usual.assertTextIncludes('<html lang="nb"')
    const english = await client.get('/login').header('accept-language', 'en-GB,en;q=0.9')
    english.assertTextIncludes('<html lang="en"')
    const french = await client.get('/login').header('accept-language', 'fr-FR')
    french.assertTextIncludes('<html lang="nb"')
  })

  test('a choice is kept in the browser, and stronger than its preference', async ({ client }) => {
    const response = await client
      .post('/language')
      .withCsrfToken()
      .redirects(0)
      .form({ locale: 'en' })
    response.assertCookie('locale', 'en')
    const next = await client.get('/login').withCookie('locale', 'en')
    next.assertTextIncludes('Log in')
  })

  test('a user’s choice follows the user', async ({ client }) => {
    const user = await aUser(await aCustomer())
    await client.post('/language').withCsrfToken().redirects(0).form({ locale: 'en' }).loginAs(user)
    const response = await client.get('/me').withCookie('locale', 'nb').loginAs(user)
    response.assertTextIncludes('About me')
  })

  test('light or dark is kept in the browser, and the system’s until chosen', async ({
    client,
  }) => {
    const usual = await client.get('/login')
    usual.assertTextIncludes('data-color-scheme="auto"')
    const response = await client
      .post('/color-scheme')
      .withCsrfToken()
      .redirects(0)
      .form({ colorScheme: 'dark' })
    response.assertCookie('color_scheme', 'dark')
    const next = await client.get('/login').withCookie('color_scheme', 'dark')
    next.assertTextIncludes('data-color-scheme="dark"')
  })

  test('what is no choice changes nothing', async ({ client, assert }) => {
    const response = await client
      .post('/language')
      .withCsrfToken()
      .redirects(0)
      .form({ locale: 'xx' })
    response.assertStatus(302)
    assert.notExists(response.cookie('locale'))
  })
})
