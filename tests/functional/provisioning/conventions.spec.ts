import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import testUtils from '@adonisjs/core/services/test_utils'
import HttpExceptionHandler from '#core/http/exception_handler'
import User from '#access/models/user'
import { rateKey, rateLimiter } from '#provisioning/middleware/api_rate_middleware'
import { Program } from '#tests/support/provisioning/program'
import { aPerson } from '#tests/support/provisioning/walks'
import { aCustomer, aUser } from '#tests/support/world'

const PROBLEM = 'application/problem+json'

test.group('What programs are told', () => {
  test('[R9] an address that is not there is a problem, like all that goes wrong', async ({
    client,
    assert,
  }) => {
    const answer = await client.get('/api/v1/customer')
    answer.assertStatus(404)
    assert.equal(answer.header('content-type'), PROBLEM)
    const { type, title, status, instance } = JSON.parse(answer.text())
    assert.deepEqual([type, title, status], ['about:blank', 'Not found', 404])
    assert.equal(instance, `urn:request:${answer.header('x-request-id')}`)
  })

  test('[R9] an address that answers to other methods says to which', async ({
    client,
    assert,
  }) => {
    const answer = await client.delete('/api/v1/customers/17/agreement')
    answer.assertStatus(405)
    assert.equal(answer.header('allow'), 'GET')
    assert.equal(answer.header('content-type'), PROBLEM)
  })

  test('[R9] ids are numbers, and nothing else is looked for', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    for (const id of ['0', '-1', '1e3', '999999999']) {
      const answer = await program.get(`/customers/${id}`)
      answer.assertStatus(404)
    }
  })

  test('[R9] what is wrong is said field by field, all of it at once', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const body = { firstName: '', role: 'staff', frstName: 'Kari' }
    const answer = await program.post(`/customers/${id}/users`, body)
    answer.assertStatus(422)
    const { errors, type } = JSON.parse(answer.text())
    assert.equal(type, '/provider/api#not_valid')
    assert.sameMembers(
      errors.map(({ pointer }: { pointer: string }) => pointer),
      ['/frstName', '/firstName', '/lastName', '/role']
    )
  })

  test('[R9] the same for what stands in the query', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const answer = await program.get('/customers?limit=1000&page=2')
    answer.assertStatus(422)
    const { errors } = JSON.parse(answer.text())
    assert.sameDeepMembers(
      errors.map((one: { in: string; pointer: string }) => [one.in, one.pointer]),
      [
        ['query', '/page'],
        ['query', '/limit'],
      ]
    )
  })

  test('[R9] a body that is cut off, or is no JSON, is refused before anything is done', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const send = (type: string, text: string) =>
      client
        .post('/api/v1/numbers/search')
        .header('authorization', program.authorization)
        .header('content-type', type)
        .setup((request) => {
          request.request.send(text)
        })
    const cutOff = await send('application/json', '{"number": "+472')
    cutOff.assertStatus(400)
    assert.equal(cutOff.header('content-type'), PROBLEM)
    const form = await send('application/x-www-form-urlencoded', 'number=12')
    form.assertStatus(415)
    assert.equal(form.header('content-type'), PROBLEM)
    const list = await send('application/json', '[]')
    list.assertStatus(422)
  })

  test('[R9] our own mistakes tell nothing from inside', async ({ assert }) => {
    const ctx = await testUtils.createHttpContext()
    ctx.request.url = () => '/api/v1/customers'
    await new HttpExceptionHandler().handle(new Error('SELECT secret'), ctx)
    assert.equal(ctx.response.getStatus(), 500)
    assert.equal(ctx.response.getHeader('content-type'), PROBLEM)
    assert.notInclude(String(ctx.response.getBody()), 'secret')
  })

  test('[R9] no cookie and no page comes with an answer, and nobody keeps it', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const answer = await program.get('/customers')
    assert.isUndefined(answer.header('set-cookie'))
    assert.equal(answer.header('cache-control'), 'no-store')
    assert.exists(answer.header('x-request-id'))
  })
})

test.group('Pages of a list', () => {
  test('[R9] every user comes once, whatever is added on the way', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const customer = await aCustomer()
    for (let n = 0; n < 5; n++) await aUser(customer)
    const seen: number[] = []
    let path: string | null = `/customers/${customer.id}/users?limit=2&role=user`
    while (path) {
      const answer = await program.get(path)
      const { items, next } = answer.body()
      seen.push(...items.map(({ id }: User) => id))
      const link: string | undefined = answer.header('link')
      assert.equal(next === null, link === undefined)
      if (link) assert.include(link, `cursor=${next}`)
      path = link ? link.replace(/^<\/api\/v1(.*)>.*$/, '$1') : null
      if (seen.length === 2) await aUser(customer)
    }
    const all = await User.query().where('customerId', customer.id).orderBy('id')
    assert.deepEqual(
      seen,
      all.map(({ id }) => id)
    )
  })
})

test.group('Rates', () => {
  test('[privacy 28] each answer says what is left, and who asks too often waits', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const first = await program.get('/customers')
    assert.equal(first.header('ratelimit-policy'), '"token";q=600;w=60')
    assert.match(first.header('ratelimit')!, /^"token";r=599;t=\d+$/)

    await rateLimiter().set(rateKey(program.token.id), 600, '1 min')
    const last = await program.get('/customers')
    last.assertStatus(429)
    assert.isAtLeast(Number(last.header('retry-after')), 1)
    const neighbour = await Program.withAll(client, assert)
    const other = await neighbour.get('/customers')
    other.assertStatus(200)
  })
})

test.group('Changes that meet', () => {
  test('[R9] who has not seen the latest is told, and nothing is written', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const user = await aUser(await aCustomer())
    const path = `/customers/${user.customerId}/users/${user.id}`
    const read = await program.get(path)
    const seen = read.header('etag')!
    const fresh = await program.patch(path, { title: 'Selger' }, { 'if-match': seen })
    fresh.assertStatus(200)
    assert.notEqual(fresh.header('etag'), seen)

    const late = await program.patch(path, { title: 'Sjef' }, { 'if-match': seen })
    late.assertStatus(412)
    const blind = await program.patch(path, { title: 'Sjef' })
    blind.assertStatus(428)
    await user.refresh()
    assert.equal(user.title, 'Selger')
  })
})

test.group('The same request again', () => {
  const key = { 'idempotency-key': 'order-77' }

  test('[R9] is carried out once and answered alike', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const body = aPerson()
    const first = await program.post(`/customers/${id}/users`, body, key)
    first.assertStatus(201)
    const second = await program.post(`/customers/${id}/users`, body, key)
    second.assertStatus(201)
    assert.deepEqual(second.body(), first.body())
    for (const name of ['etag', 'location', 'content-type']) {
      assert.equal(second.header(name), first.header(name), name)
    }
    assert.isUndefined(first.header('idempotency-replayed'))
    assert.equal(second.header('idempotency-replayed'), 'true')
    assert.lengthOf(await User.query().where('customerId', id), 1)
  })

  test('[R9] a refusal stays a refusal', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const body = { ...aPerson(), extension: 'abc' }
    const first = await program.post(`/customers/${id}/users`, body, key)
    first.assertStatus(422)
    const second = await program.post(`/customers/${id}/users`, body, key)
    second.assertStatus(422)
    assert.equal(second.header('content-type'), PROBLEM)
    assert.equal(second.header('idempotency-replayed'), 'true')
  })

  test('[R9] a key stands for one request, of one token', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    await program.post(`/customers/${id}/users`, aPerson(), key)
    const other = await program.post(`/customers/${id}/users`, aPerson(), key)
    other.assertStatus(422)
    assert.include(other.text(), 'key_used_otherwise')
    const elsewhere = await Program.withAll(client, assert)
    const own = await elsewhere.post(`/customers/${id}/users`, aPerson(), key)
    own.assertStatus(201)
    assert.lengthOf(await User.query().where('customerId', id), 2)
  })

  test('[R9] while the first is under way the second waits', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const body = aPerson()
    const first = await program.post(`/customers/${id}/users`, body, key)
    const { id: user } = first.body()
    await db.from('api_answers').update({ answer: null, asked_at: Date.now() })
    const second = await program.post(`/customers/${id}/users`, body, key)
    second.assertStatus(409)
    assert.equal(second.header('retry-after'), '1')
    assert.include(second.text(), 'still_under_way')

    await program.delete(`/customers/${id}/users/${user}`)
    await db.from('api_answers').update({ asked_at: Date.now() - 61_000 })
    const third = await program.post(`/customers/${id}/users`, body, key)
    third.assertStatus(201)
  })

  test('[R9] after a day it is a new request', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    await program.post(`/customers/${id}/users`, aPerson(), key)
    await db.from('api_answers').update({ asked_at: Date.now() - 24 * 3_600_000 - 1000 })
    const next = await program.post(`/customers/${id}/users`, aPerson(), key)
    next.assertStatus(201)
  })

  test('[privacy 31] what was answered is kept sealed', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const body = aPerson()
    await program.post(`/customers/${id}/users`, body, key)
    const row = await db.from('api_answers').where('token_id', program.token.id).firstOrFail()
    assert.notInclude(JSON.stringify(row), body.email)
  })

  test('[R9] a key that is none is refused', async ({ client, assert }) => {
    const program = await Program.withAll(client, assert)
    const { id } = await aCustomer()
    const headers = { 'idempotency-key': 'x'.repeat(256) }
    const answer = await program.post(`/customers/${id}/users`, aPerson(), headers)
    answer.assertStatus(400)
  })
})
