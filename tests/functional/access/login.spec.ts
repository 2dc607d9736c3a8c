import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { aCustomer, aStaffUser, aUser, PASSWORD } from '#tests/support/world'

const REFUSAL = 'Vi kunne ikke logge deg inn.'

function logIn(client: ApiClient, username: string, password = PASSWORD) {
  return client.post('/login').withCsrfToken().redirects(0).form({ username, password })
}

test.group('Logging in', () => {
  test('[S1] with username and password, into a session of its own', async ({ client, assert }) => {
    const { username } = await aUser(await aCustomer())
    const before = await client.get('/login')
    const response = await logIn(client, username).withCookie(
      'bedriftsnett_session',
      before.cookie('bedriftsnett_session')?.value
    )
    response.assertStatus(302)
    response.assertHeader('location', '/')
    const session = response.cookie('bedriftsnett_session')?.value
    assert.notEqual(session, before.cookie('bedriftsnett_session')?.value)
  })

  test('[S1] the username may be written in capitals', async ({ client }) => {
    const { username } = await aUser(await aCustomer())
    const response = await logIn(client, ` ${username.toUpperCase()} `)
    response.assertStatus(302)
  })

  test('[S1] one refusal for every reason', async ({ client }) => {
    const customer = await aCustomer()
    const somebody = await aUser(customer)
    const suspended = await aUser(await aCustomer({ status: 'suspended' }))
    const blocked = await aUser(customer, { blockedAt: DateTime.utc() })
    const refused = [
      await logIn(client, 'finnes-ikke@bedrift.example'),
      await logIn(client, somebody.username, 'feil passord'),
      await logIn(client, blocked.username),
      await logIn(client, suspended.username),
    ]
    for (const response of refused) {
      response.assertStatus(422)
      response.assertTextIncludes(REFUSAL)
    }
  })

  test('[S1] what was typed comes back harmless, the password never', async ({
    client,
    assert,
  }) => {
    const response = await logIn(client, '"><script>alert(1)</script>', 'hemmelig nok til dette')
    assert.notInclude(response.text().toLowerCase(), '<script>alert')
    assert.notInclude(response.text(), 'hemmelig')
  })

  test('[S1] an empty form says what is missing', async ({ client }) => {
    const response = await client
      .post('/login')
      .withCsrfToken()
      .header('referer', '/login')
      .form({ username: '' })
    response.assertTextIncludes('Brukernavn må fylles ut.')
    response.assertTextIncludes('Passord må fylles ut.')
  })

  test('[S1] remembered when asked to, and only then', async ({ client, assert }) => {
    const { id, username } = await aUser(await aCustomer())
    const remembered = () => db.from('user_sessions').where({ user_id: id, is_remembered: true })
    await logIn(client, username)
    assert.lengthOf(await remembered(), 0)
    await logIn(client, username).form({ username, password: PASSWORD, remember: 'on' })
    assert.lengthOf(await remembered(), 1)
  })

  test('[S1] who is logged in goes on to the start page', async ({ client }) => {
    const response = await client
      .get('/login')
      .redirects(0)
      .loginAs(await aStaffUser())
    response.assertHeader('location', '/')
  })

  test('[S1] comes back to where it was asked for, on this site only', async ({
    client,
    assert,
  }) => {
    const asked = await client.get('/directory?q=si').redirects(0)
    asked.assertHeader('location', '/login')
    assert.equal(asked.session().redirect.intendedUrl, '/directory?q=si')

    const { username } = await aUser(await aCustomer())
    const loggedIn = await logIn(client, username).withSession(asked.session())
    loggedIn.assertHeader('location', '/directory?q=si')

    const elsewhere = await client.get('//ond.example/me').redirects(0)
    assert.notExists(elsewhere.header('location'))
  })
})
