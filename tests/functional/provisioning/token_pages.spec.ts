import { test } from '@japa/runner'
import ApiToken from '#provisioning/models/api_token'
import { tokenAtTheDoor } from '#provisioning/queries/token_at_the_door'
import { operations } from '#provisioning/operations'
import { PROBLEMS } from '#provisioning/problems'
import { aToken } from '#tests/support/provisioning/program'
import { aStaffUser } from '#tests/support/world'

const form = { name: 'Faktura', scopes: ['users:read', 'customers:read'], days: '90' }

test.group('API tokens, by staff', () => {
  test('[R9] a new token is shown once, and works', async ({ client, assert }) => {
    const staff = await aStaffUser()
    const page = await client
      .post('/provider/api-tokens')
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .loginAs(staff)
      .form(form)
    page.assertStatus(200)
    const [written] = /bn_[\w.-]+/.exec(page.text())!
    const token = await tokenAtTheDoor(written, Date.now())
    assert.deepEqual(token?.scopes, ['users:read', 'customers:read'])
    const again = await client.get('/provider/api-tokens').loginAs(staff)
    again.assertTextIncludes('Faktura')
    assert.notInclude(again.text(), written)
  })

  test('[R9] [privacy 23] making one asks who you are once more', async ({ client, assert }) => {
    const request = client.post('/provider/api-tokens').withCsrfToken().redirects(0)
    const answer = await request.loginAs(await aStaffUser()).form(form)
    assert.notEqual(answer.status(), 200)
    assert.isNull(await ApiToken.findBy('name', 'Faktura'))
  })

  test('[R9] never longer than a year, never for nothing', async ({ client, assert }) => {
    for (const wrong of [{ days: '366' }, { scopes: [] }, { scopes: ['all'] }]) {
      await client
        .post('/provider/api-tokens')
        .withCsrfToken()
        .withSession({ proved_at: Date.now() })
        .loginAs(await aStaffUser())
        .header('referrer', '/provider/api-tokens')
        .form({ ...form, ...wrong })
    }
    assert.isNull(await ApiToken.findBy('name', 'Faktura'))
  })

  test('[R9] a revoked one opens nothing from then on', async ({ client, assert }) => {
    const { token, written } = await aToken()
    const answer = await client
      .delete(`/provider/api-tokens/${token.id}`)
      .withCsrfToken()
      .withSession({ proved_at: Date.now() })
      .redirects(0)
      .loginAs(await aStaffUser())
    answer.assertStatus(302)
    assert.isNull(await tokenAtTheDoor(written, Date.now()))
  })

  test('[R9] the reference has every operation and every problem', async ({ client, assert }) => {
    const page = await client.get('/provider/api').loginAs(await aStaffUser())
    page.assertStatus(200)
    const anchors = [...operations.map(({ id }) => id), ...Object.keys(PROBLEMS)]
    for (const anchor of anchors) assert.include(page.text(), `id="${anchor}"`)
  })
})
