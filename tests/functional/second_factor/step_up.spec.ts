import { test } from '@japa/runner'
import limiter from '@adonisjs/limiter/services/main'
import testUtils from '@adonisjs/core/services/test_utils'
import { SessionMiddlewareFactory } from '@adonisjs/session/factories'
import { VirtualClock } from '#core/clock'
import StepUpMiddleware from '#access/step_up/middleware/step_up_middleware'
import { aCustomer, aUser, PASSWORD } from '#tests/support/world'

const MINUTE_MS = 60_000

/** A request as it comes to the middleware, with a session. */
async function aRequest(method = 'GET', headers: Record<string, string> = {}) {
  const ctx = await testUtils.createHttpContext()
  ctx.request.request.method = method
  ctx.request.request.headers = { host: 'dipper.example', ...headers }
  const opening = await new SessionMiddlewareFactory().create()
  await opening.handle(ctx, () => Promise.resolve())
  return ctx
}

const refused = () => Promise.reject(new Error('let through'))

/** Whether somebody who proved who they are so many minutes ago gets through. */
async function getsThrough(minutesAgo: number | null): Promise<boolean> {
  const clock = new VirtualClock()
  const ctx = await aRequest()
  if (minutesAgo !== null) ctx.session.put('proved_at', clock.now() - minutesAgo * MINUTE_MS)
  let isThrough = false
  await new StepUpMiddleware(clock).handle(ctx, () => {
    isThrough = true
    return Promise.resolve()
  })
  return isThrough
}

test.group('Step-up', (group) => {
  group.each.setup(() => limiter.clear())

  test('[privacy 23] a proof lasts for a quarter of an hour', async ({ assert }) => {
    assert.isFalse(await getsThrough(null))
    assert.isTrue(await getsThrough(0))
    assert.isTrue(await getsThrough(14.99))
    assert.isFalse(await getsThrough(15))
  })

  test('[privacy 23] the password at login is a proof', async ({ client, assert }) => {
    const { username } = await aUser(await aCustomer())
    const form = { username, password: PASSWORD }
    const response = await client.post('/login').withCsrfToken().redirects(0).form(form)
    assert.isAtMost(Date.now() - response.session().proved_at, MINUTE_MS)
  })

  test('[privacy 23] the right password proves it anew and leads back', async ({
    client,
    assert,
  }) => {
    const user = await aUser(await aCustomer())
    const response = await client
      .post('/confirm')
      .withCsrfToken()
      .redirects(0)
      .withSession({ redirect: { intendedUrl: '/directory?q=si' } })
      .form({ password: PASSWORD })
      .loginAs(user)
    response.assertHeader('location', '/directory?q=si')
    assert.isAtMost(Date.now() - response.session().proved_at, MINUTE_MS)
    response.assertFlashMissing('notice')
  })

  test('[privacy 23] a wrong password proves nothing', async ({ client }) => {
    const user = await aUser(await aCustomer())
    const response = await client
      .post('/confirm')
      .withCsrfToken()
      .form({ password: 'noe helt annet' })
      .loginAs(user)
    response.assertStatus(422)
    response.assertTextIncludes('Passordet stemmer ikke.')
    response.assertSessionMissing('proved_at')
  })

  test('[privacy 28] many wrong tries must wait, also with the right password', async ({
    client,
  }) => {
    const user = await aUser(await aCustomer())
    const confirm = (password: string) =>
      client.post('/confirm').withCsrfToken().redirects(0).form({ password }).loginAs(user)
    for (let tries = 0; tries < 5; tries++) await confirm('noe helt annet')
    const response = await confirm(PASSWORD)
    response.assertStatus(429)
  })

  test('what was pressed is asked for once more, on its page', async ({ assert }) => {
    const ctx = await aRequest('POST', { referer: 'http://dipper.example/admin' })
    await new StepUpMiddleware(new VirtualClock()).handle(ctx, refused)
    assert.equal(ctx.response.getHeader('location'), '/confirm')
    assert.equal(ctx.session.getIntendedUrl(), 'http://dipper.example/admin')
    assert.isTrue(ctx.session.get('step_up_interrupted'))
  })

  test('another site is no place to come back to', async ({ assert }) => {
    const ctx = await aRequest('POST', { referer: 'http://ond.example/admin' })
    await new StepUpMiddleware(new VirtualClock()).handle(ctx, refused)
    assert.equal(ctx.session.getIntendedUrl(), '/')
  })

  test('a part of a page sends the whole page', async ({ assert }) => {
    const headers = { 'referer': 'http://dipper.example/admin', 'hx-request': 'true' }
    const ctx = await aRequest('GET', headers)
    await new StepUpMiddleware(new VirtualClock()).handle(ctx, refused)
    assert.equal(ctx.response.getHeader('hx-redirect'), '/confirm')
    assert.equal(ctx.session.getIntendedUrl(), 'http://dipper.example/admin')
  })
})
