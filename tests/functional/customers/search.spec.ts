import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { pageOfMatches } from '#customers/queries/customers_overview'
import AssignedNumber from '#numbers/models/assigned_number'
import { aCustomer, aStaffUser } from '#tests/support/world'

async function found(client: ApiClient, q: string): Promise<string> {
  const response = await client
    .post('/provider/customers/search')
    .form({ q })
    .withCsrfToken()
    .loginAs(await aStaffUser())
  response.assertStatus(200)
  return response.text()
}

test.group('The search for a customer', () => {
  test('[P1] finds the beginning of any word, whatever the accents and capitals', async ({
    client,
    assert,
  }) => {
    await aCustomer({ name: 'Åsgård & Sønner Blikkenslager AS' })
    for (const q of ['Åsg', 'asgard', 'SØNN', 'sonner blikk', 'blikk åsg']) {
      assert.include(await found(client, q), 'Blikkenslager', q)
    }
    for (const q of ['gård', 'sønner maler', 'åsgårds']) {
      assert.notInclude(await found(client, q), 'Blikkenslager', q)
    }
  })

  test('[P1] finds the organisation number, with or without spaces', async ({ client, assert }) => {
    await aCustomer({ name: 'Blikkenslager AS', organisationNumber: '310564303' })
    for (const q of ['310564303', '310 564', '31056']) {
      assert.include(await found(client, q), 'Blikkenslager', q)
    }
    assert.notInclude(await found(client, '310 565'), 'Blikkenslager')
  })

  test('[P1] finds any telephone number, however it is written', async ({ client, assert }) => {
    const { id: customerId } = await aCustomer({ name: 'Blikkenslager AS' })
    await AssignedNumber.create({ customerId, number: '+4767001234', label: 'Verksted' })
    for (const q of ['67 00 12 34', '+47 67001', '0047 6700', '4767001234', '6700']) {
      assert.include(await found(client, q), 'Blikkenslager', q)
    }
    assert.notInclude(await found(client, '67 00 13'), 'Blikkenslager')
  })

  test('[P1] finds a customer by the name it has now', async ({ client, assert }) => {
    const customer = await aCustomer({ name: 'Gammelnavn AS' })
    await customer.merge({ name: 'Nyttnavn AS' }).save()
    assert.include(await found(client, 'nytt'), 'Nyttnavn AS')
    assert.notInclude(await found(client, 'gammeln'), 'Nyttnavn AS')
  })

  test('[P1] says so when nobody fits, and goes on from page to page', async ({
    client,
    assert,
  }) => {
    assert.include(await found(client, 'qqqq'), 'Ingen kunde passer med «qqqq»')
    for (let n = 10; n < 40; n++) await aCustomer({ name: `Zetaland ${n}` })
    assert.notInclude(await found(client, 'zetal'), 'Zetaland 39')
    const next = await client
      .post('/provider/customers/search')
      .form({ q: 'zetal', page: 2 })
      .withCsrfToken()
      .loginAs(await aStaffUser())
    next.assertTextIncludes('Zetaland 39')
  })

  test('[privacy 26] never puts what was typed in an address', async ({ client, assert }) => {
    const page = await found(client, '67 00 12 34')
    for (const [, address] of page.matchAll(/(?:href|action|hx-\w+)="([^"]*)"/g)) {
      assert.notMatch(address, /67/)
    }
  })

  test('[P1] reads no table from end to end, on this database', async ({ assert }) => {
    for (const q of ['nord', 'nord as', '310', '67001234', '+4767001234']) {
      assert.deepEqual(await tablesRead(q), [], q)
    }
  })
})

/** Tables that a search would walk through, instead of going in by an index. */
async function tablesRead(q: string): Promise<string[]> {
  const { sql, bindings } = pageOfMatches(q, 1).toSQL()
  if (db.connection().dialect.name === 'better-sqlite3') {
    const plan: { detail: string }[] = await db.rawQuery(`explain query plan ${sql}`, bindings)
    const steps = plan.map(({ detail }) => detail)
    return steps.filter(
      (step) => /^SCAN (?!matching)/.test(step) && !/CONSTANT|subquery/i.test(step)
    )
  }
  const [plan] = await db.rawQuery(`explain ${sql}`, bindings)
  const steps: { table: string | null; type: string | null }[] = plan
  return steps
    .filter(
      ({ table, type }) => table && !table.startsWith('<') && /^(ALL|index)$/.test(type ?? '')
    )
    .map(({ table, type }) => `${table} ${type}`)
}
