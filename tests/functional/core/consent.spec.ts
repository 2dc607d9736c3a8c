import config from '@adonisjs/core/services/config'
import { test } from '@japa/runner'
import { aCustomer, aUser } from '#tests/support/world'

const SCRIPT = 'https://count.example/count.js'

test.group('Counting visits', (group) => {
  group.each.setup(() => {
    config.set('app.analytics.script', SCRIPT)
    return () => config.set('app.analytics.script', null)
  })

  test('[privacy 19] [K1] nobody is asked where nothing is counted', async ({ client, assert }) => {
    config.set('app.analytics.script', null)
    const page = await client.get('/login').withCookie('consent', 'yes')
    assert.notInclude(page.text(), 'action="/consent"')
    assert.notInclude(page.text(), SCRIPT)
  })

  test('[privacy 19] [K1] before a choice nothing is fetched, and both answers are one click', async ({
    client,
    assert,
  }) => {
    const page = await client.get('/login')
    assert.notInclude(page.text(), SCRIPT)
    const buttons = [...page.text().matchAll(/<button[^>]*name="choice" value="(yes|no)"/g)]
    assert.sameMembers(
      buttons.map(([, choice]) => choice),
      ['yes', 'no']
    )
    const looks = buttons.map(([button]) => /data-variant="(\w+)"/.exec(button)?.[1])
    assert.equal(looks[0], looks[1], 'neither answer is made to look like the better one')
  })

  test('[privacy 20] a yes counts until it is withdrawn, from any page, in one click', async ({
    client,
    assert,
  }) => {
    const answer = await client
      .post('/consent')
      .form({ choice: 'yes' })
      .withCsrfToken()
      .redirects(0)
    answer.assertCookie('consent', 'yes')
    const counted = await client.get('/login').withCookie('consent', 'yes')
    assert.include(counted.text(), SCRIPT)
    assert.match(counted.text(), /<button[^>]*name="choice" value="no">/)
    const silent = await client.get('/login').withCookie('consent', 'no')
    assert.notInclude(silent.text(), SCRIPT)
    assert.notInclude(silent.text(), 'class="consent"')
  })

  test('[privacy 21] nothing of others is loaded for somebody who is logged in', async ({
    client,
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const page = await client.get('/me').withCookie('consent', 'yes').loginAs(user)
    page.assertStatus(200)
    assert.notInclude(page.text(), SCRIPT)
    assert.include(page.text(), 'action="/consent"')
  })

  test('[K1] every cookie is explained on a page', async ({ client }) => {
    const page = await client.get('/cookies')
    for (const name of ['bedriftsnett_session', 'known_device', 'locale', 'color_scheme']) {
      page.assertTextIncludes(name)
    }
  })
})
