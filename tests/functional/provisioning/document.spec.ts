import { test } from '@japa/runner'
import { operations } from '#provisioning/operations'
import { SCOPES } from '#provisioning/scopes'
import { document } from '#tests/support/provisioning/described'
import { aToken, Program } from '#tests/support/provisioning/program'
import { WALKS, walk } from '#tests/support/provisioning/walks'

test.group('The API’s document', () => {
  test('[R9] is served to everybody', async ({ client }) => {
    const answer = await client.get('/api/v1/openapi.json')
    answer.assertStatus(200)
    answer.assertBody(document)
  })

  for (const { id, answer } of operations) {
    test(`[R9] says what ${id} answers`, async ({ client, assert }) => {
      const response = await walk(id, await Program.withAll(client, assert))
      response.assertStatus(answer.status)
    })
  }

  test('[R9] knows all that is asked for here', ({ assert }) => {
    assert.sameMembers(
      Object.keys(WALKS),
      operations.map(({ id }) => id)
    )
  })
})

test.group('Scopes', () => {
  for (const { id, scope } of operations) {
    test(`[R9] ${id} needs ${scope}, and no other`, async ({ client, assert }) => {
      const others = SCOPES.filter((one) => one !== scope)
      const refused = await walk(id, await Program.with(others, client, assert))
      refused.assertStatus(403)
      assert.include(refused.header('www-authenticate'), 'insufficient_scope')
      const allowed = await walk(id, await Program.with([scope], client, assert))
      assert.isBelow(allowed.status(), 300)
    })
  }

  test('[R9] every scope is of use', ({ assert }) => {
    assert.includeMembers(
      operations.map(({ scope }) => scope),
      [...SCOPES]
    )
  })
})

test.group('Tokens at the door', () => {
  test('[R9] only a good token comes in', async ({ client, assert }) => {
    const { written } = await aToken()
    const { written: other } = await aToken()
    const mixed = `${written.split('.')[0]}.${other.split('.')[1]}`
    for (const shown of [
      null,
      'Bearer',
      `Basic ${written}`,
      'Bearer bn_MQ.AAAA',
      `Bearer ${mixed}`,
    ]) {
      const request = client.get('/api/v1/customers')
      const answer = await (shown ? request.header('authorization', shown) : request)
      answer.assertStatus(401)
      assert.match(answer.header('www-authenticate')!, /^Bearer realm="provisioning"/)
      assert.equal(answer.header('content-type'), 'application/problem+json')
      assert.isUndefined(answer.header('set-cookie'))
    }
  })
})
