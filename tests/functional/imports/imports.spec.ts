import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type User from '#access/models/user'

import { VirtualClock } from '#core/clock'
import { neutralText } from '#core/csv_cell'
import type Customer from '#customers/models/customer'
import { ConfirmImport } from '#directory/imports/actions/confirm_import'
import { RunImport } from '#directory/imports/actions/run_import'
import { StageImport } from '#directory/imports/actions/stage_import'
import { importRunner } from '#directory/imports/import_runner'
import { dropExpiredImports } from '#directory/imports/queries/imports_at_work'
import { importOf } from '#directory/imports/queries/import_of'
import { by } from '#tests/support/access_world'
import { aCustomer, aUser } from '#tests/support/world'

const HEADER = 'Fornavn;Etternavn;E-post;Mobil;Stilling;Avdeling;Internnummer;Rolle'

let count = 0

function people(amount: number): string {
  const group = ++count
  const lines = Array.from({ length: amount }, (_, n) => {
    return `Nora;Nr ${n};nora${n}.${group}@liste.example;;Selger;Salg;;Bruker`
  })
  return [HEADER, ...lines].join('\r\n')
}

async function aCompany() {
  const customer = await aCustomer()
  return { customer, boss: await aUser(customer, { role: 'contact_person' }) }
}

async function staged(customer: Customer, boss: User, text: string, clock = new VirtualClock()) {
  const list = { fileName: 'liste.csv', bytes: Buffer.from(text), makesDepartments: true }
  const outcome = await new StageImport(clock).execute(customer, list, by(boss))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

async function confirmed(customer: Customer, boss: User, text: string, clock = new VirtualClock()) {
  const importId = await staged(customer, boss, text, clock)
  const choice = { importId, invites: false }
  const outcome = await new ConfirmImport(clock).execute(customer, choice, by(boss))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return importId
}

const headcount = async (customer: Customer) => {
  const rows = await db.from('users').where('customer_id', customer.id)
  return rows.length
}

test.group('Importing people', () => {
  test('[P2] nothing is written until it is confirmed', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const id = await staged(customer, boss, people(3), clock)
    assert.equal(await headcount(customer), 1)
    const found = await importOf(customer.id, id, clock.now())
    assert.equal(found!.counts.new, 3)
    await new RunImport(clock).execute(customer, id)
    assert.equal(await headcount(customer), 1)
  })

  test('[P2] the list is stored unreadable, and gone after a day', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    await staged(customer, boss, people(1), clock)
    const lines = () => db.from('people_import_lines').where('customer_id', customer.id)
    assert.notInclude(JSON.stringify(await lines()), 'liste.example')
    await dropExpiredImports(clock.now() + 24 * 60 * 60 * 1000)
    assert.isEmpty(await lines())
  })

  test('[P2] interrupted between chunks it goes on where it was, and creates nobody twice', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const id = await confirmed(customer, boss, people(60), clock)
    const kill = new AbortController()
    const now = clock.now.bind(clock)
    let asked = 0
    clock.now = () => {
      if (++asked === 40) kill.abort()
      return now()
    }
    await new RunImport(clock).execute(customer, id, kill.signal)
    const halfway = await headcount(customer)
    assert.isAbove(halfway, 1)
    assert.isBelow(halfway, 61)

    await new RunImport(clock).execute(customer, id)
    await new RunImport(clock).execute(customer, id)
    assert.equal(await headcount(customer), 61)
    const found = await importOf(customer.id, id, now())
    assert.equal(found!.state, 'done')
    assert.equal(found!.counts.created, 60)
  })

  test('[P2] a killed process’s work is taken over when its lease has run out', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const id = await confirmed(customer, boss, people(2), clock)
    const own = db.from('people_imports').where({ customer_id: customer.id, id })
    await own.update({ leased_until: clock.now() + 60_000 })
    await new RunImport(clock).execute(customer, id)
    assert.equal(await headcount(customer), 1)
    clock.advance(60_000)
    await new RunImport(clock).execute(customer, id)
    assert.equal(await headcount(customer), 3)
  })

  test('[P2] what exists is changed; empty cells change nothing', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const facts = { email: 'per@liste.example', username: 'per', title: 'Lærling' }
    const person = await aUser(customer, { ...facts, mobileNumber: '+4790000871' })
    const line = 'Per;Hansen;per@liste.example;;Svenn;;;Sentralbordoperatør'
    const id = await confirmed(customer, boss, `${HEADER}\n${line}`)
    await new RunImport(new VirtualClock()).execute(customer, id)
    await person.refresh()
    assert.equal(person.title, 'Svenn')
    assert.equal(person.role, 'operator')
    assert.equal(person.mobileNumber, '+4790000871')
    assert.equal(await headcount(customer), 2)
  })

  test('[P2] another company’s people are neither matched nor told of', async ({ assert }) => {
    const { customer, boss } = await aCompany()
    const other = await aUser(await aCustomer(), { username: 'opptatt@annen.example' })
    const clock = new VirtualClock()
    const line = 'Per;Hansen;opptatt@annen.example;;;;;'
    const id = await staged(customer, boss, `${HEADER}\n${line}`, clock)
    const found = await importOf(customer.id, id, clock.now())
    assert.equal(found!.counts.error, 1)
    assert.isNull(await importOf(other.customerId!, id, clock.now()))
  })
})

const WRONG = [
  ';Etternavn;a{n}@feil.example;;;;;',
  'Fornavn;;b{n}@feil.example;;;;;',
  'A;B;;;;;;',
  'A;B;ingen adresse;;;;;',
  'A;B;c{n}@feil.example;12;;;;',
  'A;B;d{n}@feil.example;9,00E+07;;;;',
  'A;B;e{n}@feil.example;;;;0x;',
  'A;B;f{n}@feil.example;;;;112;',
  'A;B;g{n}@feil.example;;;;;Sjef',
  'A;B;samme@feil.example;;;;;',
  `${'A'.repeat(81)};B;h{n}@feil.example;;;;;`,
  'A;B;i{n}@feil.example;;;;;;en for mye',
]

test.group('A list full of errors', () => {
  test('[P2] 5,000 lines with every kind of error: each is told of, the good ones come in', async ({
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const clock = new VirtualClock()
    const lines = Array.from({ length: 4990 }, (_, n) =>
      WRONG[n % WRONG.length].replace('{n}', String(n))
    )
    const good = people(10)
    const id = await confirmed(customer, boss, [good, ...lines].join('\r\n'), clock)
    await new RunImport(clock).execute(customer, id)
    const found = await importOf(customer.id, id, clock.now())
    const { counts } = found!
    /** The first of those who share an address is no error. */
    assert.equal(counts.error, 4989)
    assert.equal(counts.created, 11)
    assert.equal(counts.refused, 4989)
    assert.equal(await headcount(customer), 12)
  }).timeout(60_000)
})

test.group('Import pages', () => {
  const upload = (text: Buffer | string) => Buffer.from(text)

  test('[P2] [privacy 12] upload, look, confirm, result; the export comes in again unchanged', async ({
    client,
    assert,
  }) => {
    const { customer, boss } = await aCompany()
    const proved = { proved_at: Date.now() }
    const text = `${people(2)}\r\n=cmd;Ond;ond@liste.example;;;;;`
    const preview = await client
      .post('/admin/people/import')
      .withCsrfToken()
      .loginAs(boss)
      .field('makesDepartments', 'on')
      .file('list', upload(text), { filename: 'liste.csv' })
    preview.assertTextIncludes('Ingenting er lagret ennå')
    const { id } = await db.from('people_imports').where('customer_id', customer.id).firstOrFail()

    const address = `/admin/people/imports/${id}`
    const confirmation = await client
      .put(address)
      .withCsrfToken()
      .withSession(proved)
      .redirects(0)
      .loginAs(boss)
    confirmation.assertHeader('location', address)
    await importRunner.settled()
    const page = await client.get(address).loginAs(boss)
    page.assertTextIncludes('Ferdig: 3 nye brukere')
    const result = await client.get(`${address}/result`).withSession(proved).loginAs(boss)
    result.assertTextIncludes('Opprettet')
    result.assertTextIncludes(neutralText('=cmd'))

    const file = await client.get('/admin/people/export').withSession(proved).loginAs(boss)
    const again = await staged(customer, boss, file.text())
    const found = await importOf(customer.id, again, new VirtualClock().now())
    assert.equal(found!.counts.unchanged, 4)
    assert.equal(found!.counts.all, 4)
    assert.equal(await headcount(customer), 4)
  })

  /** The page says what a list may be; what is larger than any file is refused before it is all read. */
  const TOO_LARGE = [
    { megabytes: 6, status: 422, most: '5 MB' },
    { megabytes: 50, status: 413, most: '10 MB' },
  ]
  for (const { megabytes, status, most } of TOO_LARGE) {
    test(`[P2] a file of ${megabytes} MB is refused in words, and nothing is kept`, async ({
      client,
      assert,
    }) => {
      const { customer, boss } = await aCompany()
      const response = await client
        .post('/admin/people/import')
        .withCsrfToken()
        .loginAs(boss)
        .file('list', Buffer.alloc(megabytes * 1024 * 1024, 'a'), { filename: 'liste.csv' })
      response.assertStatus(status)
      response.assertTextIncludes('Filen er for stor')
      response.assertTextIncludes(most)
      assert.isEmpty(await db.from('people_imports').where('customer_id', customer.id))
    })
  }

  const REFUSED: Record<string, [Buffer | string, string]> = {
    'an empty file': ['', 'Filen er tom'],
    'only a heading': [HEADER, 'bare overskrifter'],
    'the wrong columns': ['Farge;Pris\nRød;3', 'mangler kolonner'],
    'no text at all': [Buffer.from([0, 1, 2, 3, 255, 7, 8]), 'ikke en tekstfil'],
    'an Excel file': [Buffer.from('PK\u0003\u0004'), 'Dette er en Excel-fil'],
    'too many lines': [people(5001), 'mer enn 5 000 linjer'],
  }
  for (const [what, [bytes, words]] of Object.entries(REFUSED)) {
    test(`[P2] ${what} is refused in words, and nothing is kept`, async ({ client, assert }) => {
      const { customer, boss } = await aCompany()
      const response = await client
        .post('/admin/people/import')
        .withCsrfToken()
        .loginAs(boss)
        .file('list', upload(bytes), { filename: 'liste.csv' })
      response.assertStatus(422)
      response.assertTextIncludes(words)
      assert.isEmpty(await db.from('people_imports').where('customer_id', customer.id))
    })
  }
})
