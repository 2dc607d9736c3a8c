import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import WebhookEndpoint from '#provisioning/webhooks/models/webhook_endpoint'
import { AddressGuard } from '#provisioning/webhooks/sending/address_guard'
import { aDelivery, anEndpoint } from '#tests/support/provisioning/webhooks_world'
import { aStaffUser } from '#tests/support/world'

const url = 'https://crm.example/hooks'
const form = { url, events: ['customer.started', 'user.deleted'] }

const OPEN = new AddressGuard({ allowedHosts: [], isHttpsRequired: true }, async () => [
  { address: '93.184.215.14', family: 4 },
])

async function asks(client: ApiClient, method: string, path: string, sent: object = {}) {
  const request = client.request(path, method).withCsrfToken().redirects(0)
  return request
    .withSession({ proved_at: Date.now() })
    .loginAs(await aStaffUser())
    .form(sent)
}

test.group('Webhooks, by staff', () => {
  test('[R9] [privacy 31] a new one’s secret is shown once, and stored sealed', async ({
    client,
    assert,
    cleanup,
  }) => {
    app.container.swap(AddressGuard, () => OPEN)
    cleanup(() => app.container.restore(AddressGuard))
    const page = await asks(client, 'POST', '/provider/webhooks', form)
    page.assertStatus(200)
    const [secret] = /whsec_[\w+/=]+/.exec(page.text())!
    const row = await db.from('webhook_endpoints').where({ url }).firstOrFail()
    assert.notInclude(JSON.stringify(row), secret)
    const again = await asks(client, 'GET', '/provider/webhooks')
    again.assertTextIncludes(url)
    assert.notInclude(again.text(), 'whsec_')
    const entry = await db.from('audit_entries').where('action', 'webhook.created').firstOrFail()
    assert.equal(entry.subject_name, 'crm.example')
  })

  test('[privacy 30] an address inside is refused in words, and stays typed', async ({
    client,
    assert,
  }) => {
    const inside = 'http://169.254.169.254/latest'
    const page = await asks(client, 'POST', '/provider/webhooks', { ...form, url: inside })
    page.assertStatus(422)
    page.assertTextIncludes('lukket nett')
    page.assertTextIncludes(`value="${inside}"`)
    assert.isNull(await WebhookEndpoint.findBy({ url: inside }))
  })

  test('[R9] [privacy 23] adding one asks who you are once more', async ({ client, assert }) => {
    const request = client.post('/provider/webhooks').withCsrfToken().redirects(0)
    const answer = await request.loginAs(await aStaffUser()).form(form)
    assert.notEqual(answer.status(), 200)
    assert.isNull(await WebhookEndpoint.findBy({ url }))
  })

  test('[R9] paused, resumed and deleted with its log', async ({ client, assert }) => {
    const endpoint = await anEndpoint()
    await aDelivery(endpoint)
    const path = `/provider/webhooks/${endpoint.id}`
    await asks(client, 'PUT', `${path}/pause`)
    await endpoint.refresh()
    assert.isFalse(endpoint.active)
    await asks(client, 'DELETE', `${path}/pause`)
    await endpoint.refresh()
    assert.isTrue(endpoint.active)
    await asks(client, 'DELETE', path)
    assert.isNull(await WebhookEndpoint.find(endpoint.id))
    assert.isEmpty(await db.from('webhook_deliveries').where('endpoint_id', endpoint.id))
  })

  test('[R9] the log tells what was sent, a page at a time, and sends it again', async ({
    client,
    assert,
  }) => {
    const endpoint = await anEndpoint()
    const id = await aDelivery(endpoint, Date.now() - 1000)
    for (let more = 0; more < 50; more++) await aDelivery(endpoint)
    const done = { state: 'given_up', last_error: 'timed_out', attempts: 8, next_attempt_at: null }
    await db.from('webhook_deliveries').where({ id }).update(done)
    const path = `/provider/webhooks/${endpoint.id}`
    const newest = await asks(client, 'GET', path)
    newest.assertTextIncludes('?page=2')
    assert.notInclude(newest.text(), 'Gitt opp')
    const oldest = await asks(client, 'GET', `${path}?page=2`)
    oldest.assertStatus(200)
    oldest.assertTextIncludes('Gitt opp')
    oldest.assertTextIncludes('Svarte ikke i tide.')
    await asks(client, 'PUT', `${path}/deliveries/${id}`)
    const row = await db.from('webhook_deliveries').where({ id }).firstOrFail()
    assert.containSubset(row, { state: 'waiting', attempts: 0 })
  })

  test('[R9] a delivery of another endpoint is not found', async ({ client }) => {
    const id = await aDelivery(await anEndpoint('127.0.0.1:10'))
    const { id: other } = await anEndpoint()
    const answer = await asks(client, 'PUT', `/provider/webhooks/${other}/deliveries/${id}`)
    answer.assertStatus(404)
  })
})
