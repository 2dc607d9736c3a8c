import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import type User from '#access/models/user'
import Publication from '#notices/models/publication'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const HOUR = 3_600_000

/** Terms that came into force an hour ago, unless told otherwise. */
function someTerms(number: number, publishedAt = Date.now() - HOUR) {
  return Publication.create({
    ...{ kind: 'terms', number, isMaterial: true, publishedAt, createdAt: publishedAt },
    ...{ titleNb: `Vilkår ${number}`, titleEn: `Terms ${number}` },
    ...{ textNb: '# Bruk\n\n- én ting\n\n<script>alert(1)</script>', textEn: '# Use' },
  })
}

const aContactPerson = async () => aUser(await aCustomer(), { role: 'contact_person' })

function accept(client: ApiClient, user: User, { id }: Publication) {
  const form = { publicationId: id, isAccepted: 'on' }
  return client.post('/terms/acceptance').form(form).withCsrfToken().redirects(0).loginAs(user)
}

test.group('Service terms', () => {
  test('[C13] a contact person accepts new terms before going on, and then goes on', async ({
    client,
  }) => {
    const terms = await someTerms(1)
    const user = await aContactPerson()
    const stopped = await client.get('/admin').redirects(0).loginAs(user)
    stopped.assertHeader('location', '/terms/acceptance')
    const page = await client.get('/terms/acceptance').loginAs(user)
    page.assertTextIncludes('Vilkår 1')
    page.assertTextIncludes('&lt;script&gt;')
    await accept(client, user, terms)
    const onwards = await client.get('/admin').redirects(0).loginAs(user)
    onwards.assertStatus(200)
  })

  test('[C13] the next version is accepted anew, by each contact person', async ({ client }) => {
    const customer = await aCustomer()
    const [one, other] = [
      await aUser(customer, { role: 'contact_person' }),
      await aUser(customer, { role: 'contact_person' }),
    ]
    await accept(client, one, await someTerms(1, Date.now() - 2 * HOUR))
    const next = await someTerms(2)
    await accept(client, one, next)
    const first = await client.get('/admin').redirects(0).loginAs(one)
    first.assertStatus(200)
    const second = await client.get('/admin').redirects(0).loginAs(other)
    second.assertHeader('location', '/terms/acceptance')
  })

  test('[C13] nobody else is stopped, and terms to come stop nobody', async ({ client }) => {
    await someTerms(1, Date.now() + HOUR)
    const contactPerson = await client
      .get('/admin')
      .redirects(0)
      .loginAs(await aContactPerson())
    contactPerson.assertStatus(200)
    await someTerms(2)
    const operator = await aUser(await aCustomer(), { role: 'operator' })
    const page = await client.get('/me').redirects(0).loginAs(operator)
    page.assertStatus(200)
  })

  test('[C13] what was not read is not accepted', async ({ client, assert }) => {
    const old = await someTerms(1, Date.now() - 2 * HOUR)
    await someTerms(2)
    const user = await aContactPerson()
    const refused = await accept(client, user, old)
    refused.assertFlashMessage('notice', 'notices.refusal.other_terms_in_force')
    const unticked = await client
      .post('/terms/acceptance')
      .form({ publicationId: old.id })
      .withCsrfToken()
      .redirects(0)
      .loginAs(user)
    assert.equal(unticked.status(), 302)
    const stopped = await client.get('/admin').redirects(0).loginAs(user)
    stopped.assertHeader('location', '/terms/acceptance')
  })

  test('[C13] an htmx request is sent there as a whole page', async ({ client }) => {
    await someTerms(1)
    const user = await aContactPerson()
    const response = await client.get('/directory').header('hx-request', 'true').loginAs(user)
    response.assertHeader('hx-redirect', '/terms/acceptance')
  })

  test('[C13] [S6] who accepted what and when is shown to them, to staff, and in the log', async ({
    client,
  }) => {
    const user = await aContactPerson()
    await accept(client, user, await someTerms(1))
    const own = await client.get('/terms').loginAs(user)
    own.assertTextIncludes(user.name)
    const staff = await aStaffUser()
    const tab = await client.get(`/provider/customers/${user.customerId}/notices`).loginAs(staff)
    tab.assertTextIncludes(`Godtatt av ${user.name}`)
    const log = await client.get('/admin/audit-log').loginAs(user)
    log.assertTextIncludes('Godtok tjenestevilkårene')
  })

  test('[C13] everyone reads notices when they are published, not before', async ({
    client,
    assert,
  }) => {
    const common = { kind: 'notice' as const, isMaterial: false, textNb: 'a', textEn: 'b' }
    const at = Date.now()
    const times = { createdAt: at, titleEn: 'x' }
    const now = await Publication.create({
      ...{ ...common, ...times, titleNb: 'Nå', publishedAt: at - HOUR },
    })
    const later = await Publication.create({
      ...{ ...common, ...times, titleNb: 'Senere', publishedAt: at + HOUR },
    })
    const user = await aUser(await aCustomer())
    const list = await client.get('/notices').loginAs(user)
    list.assertTextIncludes('Nå')
    assert.notInclude(list.text(), 'Senere')
    const open = await client.get(`/notices/${now.id}`).loginAs(user)
    open.assertStatus(200)
    const closed = await client.get(`/notices/${later.id}`).loginAs(user)
    closed.assertStatus(404)
  })
})
