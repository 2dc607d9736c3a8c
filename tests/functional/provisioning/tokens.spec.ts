import { test } from '@japa/runner'
import { VirtualClock } from '#core/clock'
import { RevokeApiToken } from '#provisioning/actions/revoke_api_token'
import { tokenAtTheDoor } from '#provisioning/queries/token_at_the_door'
import { SCOPES } from '#provisioning/scopes'
import { aToken } from '#tests/support/provisioning/program'

const DAY_MS = 24 * 60 * 60 * 1000
const STAFF = { kind: 'staff', id: 1, name: 'Randi Støtte', address: '127.0.0.1' } as const

test.group('API tokens', () => {
  test('[R9] a token is good until its last moment', async ({ assert }) => {
    const clock = new VirtualClock()
    const { written, token } = await aToken(SCOPES, clock)
    assert.exists(await tokenAtTheDoor(written, clock.now()))
    clock.advance(90 * DAY_MS - 1)
    assert.exists(await tokenAtTheDoor(written, clock.now()))
    clock.advance(1)
    assert.isNull(await tokenAtTheDoor(written, clock.now()))
    assert.equal(token.expiresAt, clock.now())
  })

  test('[R9] a revoked token opens nothing, and stays on the list', async ({ assert }) => {
    const { written, token } = await aToken()
    await new RevokeApiToken().execute(token, STAFF)
    assert.isNull(await tokenAtTheDoor(written, Date.now()))
    await token.refresh()
    assert.isNotNull(token.revokedAt)
  })

  test('[R9] its use is noted, to the minute', async ({ assert }) => {
    const clock = new VirtualClock()
    const { written, token } = await aToken(SCOPES, clock)
    const usedAt = async () => {
      await tokenAtTheDoor(written, clock.now())
      await token.refresh()
      return token.lastUsedAt
    }
    const first = clock.now()
    assert.equal(await usedAt(), first)
    clock.advance(59_000)
    assert.equal(await usedAt(), first)
    clock.advance(1_000)
    assert.equal(await usedAt(), first + 60_000)
  })

  test('[privacy 31] what a token looks like is stored nowhere', async ({ assert }) => {
    const { written, token } = await aToken()
    await token.refresh()
    const [, secret] = written.split('.')
    const plain = Buffer.from(secret, 'base64url').toString()
    assert.notInclude(JSON.stringify(token.$attributes), secret)
    assert.notInclude(JSON.stringify(token.$attributes), plain)
  })
})
