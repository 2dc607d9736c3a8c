import { test } from '@japa/runner'
import { dayOf } from '#core/calendar_day'
import { Program } from '#tests/support/provisioning/program'
import { aCustomer } from '#tests/support/world'

const MONTH = dayOf(Date.now()).slice(0, 7)

test.group('Billing, by programs', () => {
  test('[R9] [P4] each customer’s lines, page by page, and nobody twice', async ({
    client,
    assert,
  }) => {
    const program = await Program.withAll(client, assert)
    const billed = [await aCustomer({}, ['switchboard']), await aCustomer({}, ['switchboard'])]
    const free = await aCustomer()
    const seen: { customerId: number; lines: { addOnId: string }[] }[] = []
    let cursor = '0'
    for (let page = 0; page < 50 && cursor !== ''; page++) {
      const answer = await program.get(`/billing/${MONTH}?limit=1&cursor=${cursor}`)
      seen.push(...answer.body().items)
      cursor = answer.body().next ?? ''
    }
    const ids = seen.map(({ customerId }) => customerId)
    assert.deepEqual([...new Set(ids)], ids)
    for (const { id } of billed) {
      const basis = seen.find(({ customerId }) => customerId === id)
      assert.equal(basis?.lines[0].addOnId, 'switchboard')
    }
    assert.notInclude(ids, free.id)
  })
})
