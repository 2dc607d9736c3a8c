import { readdir, readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import User from '#access/models/user'
import { folder } from '#config/documents'
import type Customer from '#customers/models/customer'
import { aCustomer, aStaffUser, aUser } from '#tests/support/world'

const PDF = Buffer.from('%PDF-1.7\nFullmakt for Nora Nykommer\n%%EOF')
const SIGNED = {
  signedBy: 'Dag Leder',
  signerRole: 'Daglig leder',
  signedOn: '2026-01-02',
  validFrom: '2026-01-02',
}
const NEW = { firstName: 'Nora', lastName: 'Nykommer', email: 'nora@ny.example' }

async function aDesk(client: ApiClient) {
  const staff = await aStaffUser()
  const address = ({ id }: Customer) => `/provider/customers/${id}/contact-persons`
  return {
    sees: (customer: Customer) => client.get(address(customer)).loginAs(staff),
    appoints: (customer: Customer, facts: object, content = PDF, filename = 'fullmakt.pdf') =>
      client
        .post(address(customer))
        .fields({ ...SIGNED, ...facts })
        .file('document', content, { filename })
        .withCsrfToken()
        .loginAs(staff),
    ends: (customer: Customer, { id }: User, reason = '') =>
      client
        .post(`${address(customer)}/${id}?_method=DELETE`)
        .form({ reason })
        .withCsrfToken()
        .loginAs(staff),
    blocks: (customer: Customer, { id }: User) =>
      client
        .post(`${address(customer)}/${id}/block`)
        .withCsrfToken()
        .loginAs(staff),
    reads: (customer: Customer, authorisation: number, session: Record<string, number>) =>
      client
        .get(`${address(customer)}/authorisations/${authorisation}`)
        .withSession(session)
        .redirects(0)
        .loginAs(staff),
  }
}

const authorisations = ({ id }: Customer) => db.from('authorisations').where('customer_id', id)

const actionsIn = async ({ id }: Customer) => {
  const rows = await db.from('audit_entries').where('customer_id', id).orderBy('sequence')
  return rows.map(({ action }) => action)
}

const documents = async () => {
  const files = await readdir(folder).catch(() => [])
  return files.length
}

test.group('Contact persons', () => {
  test('[P1] [S8] somebody new is appointed on a signed authorisation', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const desk = await aDesk(client)
    await desk.appoints(customer, NEW)
    const nora = await User.findByOrFail('username', NEW.email)
    assert.deepEqual([nora.customerId, nora.role], [customer.id, 'contact_person'])
    const [row] = await authorisations(customer)
    assert.deepInclude(row, { signed_by: 'Dag Leder', document_type: 'application/pdf' })
    const stored = await readFile(`${folder}/${row.document_file}`)
    assert.isFalse(stored.includes('Fullmakt'), 'the document is encrypted')
    const page = await desk.sees(customer)
    page.assertTextIncludes('Signert av Dag Leder (Daglig leder) 2026-01-02.')
    const done = ['user.created', 'invitation.sent', 'contact_person.appointed']
    assert.includeMembers(await actionsIn(customer), done)
  })

  test('[S8] one at the customer is appointed; another customer’s is unknown', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const [kari, foreign] = [await aUser(customer), await aUser(await aCustomer())]
    const desk = await aDesk(client)
    await desk.appoints(customer, { userId: kari.id })
    await kari.refresh()
    assert.equal(kari.role, 'contact_person')
    const refused = await desk.appoints(customer, { userId: foreign.id })
    refused.assertStatus(409)
    await foreign.refresh()
    assert.equal(foreign.role, 'user')
  })

  test('[S8] a file is what it contains, not what it is called', async ({ client, assert }) => {
    const customer = await aCustomer()
    const desk = await aDesk(client)
    const before = await documents()
    const response = await desk.appoints(customer, NEW, Buffer.from('MZ program'), 'fullmakt.pdf')
    response.assertStatus(409)
    response.assertTextIncludes('ikke en PDF, PNG eller JPEG')
    assert.lengthOf(await authorisations(customer), 0)
    assert.isNull(await User.findBy('username', NEW.email))
    assert.equal(await documents(), before)
  })

  test('a refusal leaves no document behind', async ({ client, assert }) => {
    const customer = await aCustomer()
    const taken = await aUser(customer)
    const desk = await aDesk(client)
    const before = await documents()
    const response = await desk.appoints(customer, { ...NEW, email: taken.username })
    response.assertStatus(409)
    response.assertTextIncludes('allerede i bruk')
    assert.equal(await documents(), before)
  })

  for (const megabytes of [11, 50]) {
    test(`a file of ${megabytes} MB is refused in words`, async ({ client, assert }) => {
      const customer = await aCustomer()
      const desk = await aDesk(client)
      const content = Buffer.concat([PDF, Buffer.alloc(megabytes * 1024 * 1024)])
      const response = await desk.appoints(customer, NEW, content)
      assert.include([409, 413], response.status())
      response.assertTextIncludes('for stor')
      assert.lengthOf(await authorisations(customer), 0)
      assert.isNull(await User.findBy('username', NEW.email))
    })
  }

  test('[S8] an authorisation that has run out, or not begun, is refused', async ({ client }) => {
    const customer = await aCustomer()
    const desk = await aDesk(client)
    const over = await desk.appoints(customer, { ...NEW, validUntil: '2026-01-03' })
    over.assertTextIncludes('Fullmakten er gått ut')
    const early = await desk.appoints(customer, { ...NEW, validFrom: '2099-01-01' })
    early.assertTextIncludes('gjelder ikke ennå')
  })

  test('[P1] the last one goes only with a reason', async ({ client, assert }) => {
    const customer = await aCustomer()
    const sissel = await aUser(customer, { role: 'contact_person' })
    const desk = await aDesk(client)
    const refused = await desk.ends(customer, sissel)
    refused.assertStatus(409)
    refused.assertTextIncludes('den siste som kan handle')
    await desk.ends(customer, sissel, 'Bedriften er under avvikling')
    await sissel.refresh()
    assert.equal(sissel.role, 'user')
    assert.deepEqual(await actionsIn(customer), ['contact_person.ended'])
  })

  test('[S4] a contact person is blocked by staff; other users are not', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const sissel = await aUser(customer, { role: 'contact_person' })
    const kari = await aUser(customer)
    const desk = await aDesk(client)
    await desk.blocks(customer, sissel)
    await sissel.refresh()
    assert.isTrue(sissel.isBlocked)
    const other = await desk.blocks(customer, kari)
    other.assertStatus(404)
  })

  test('[privacy 11] the document is read after a proof of identity, and the log says so', async ({
    client,
    assert,
  }) => {
    const customer = await aCustomer()
    const desk = await aDesk(client)
    await desk.appoints(customer, NEW)
    const [{ id }] = await authorisations(customer)
    const unproved = await desk.reads(customer, id, {})
    assert.equal(unproved.header('location'), '/confirm')
    const read = await desk.reads(customer, id, { proved_at: Date.now() })
    read.assertStatus(200)
    assert.equal(read.header('content-type'), 'application/pdf')
    assert.deepEqual(Buffer.from(read.body()), PDF)
    assert.include(await actionsIn(customer), 'contact_person.document_read')
    const foreign = await desk.reads(await aCustomer(), id, { proved_at: Date.now() })
    foreign.assertStatus(404)
  })
})
