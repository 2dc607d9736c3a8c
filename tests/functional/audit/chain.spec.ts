import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { system } from '#audit/actor'
import { auditLog } from '#audit/queries/audit_log'
import { recordAudit } from '#audit/record_audit'
import { verifyChain } from '#audit/verify_chain'
import { aCustomer } from '#tests/support/world'

const AT = Date.UTC(2026, 0, 5, 9)

/** `count` entries, a second apart. */
async function aLog(count: number) {
  const { id } = await aCustomer()
  for (let n = 1; n <= count; n++) await write(id, n)
  return id
}

function write(customerId: number, n: number) {
  const subject = { type: 'queue', id: n, name: `Kø ${n}` }
  const event = { customerId, by: system('test'), action: 'queue.renamed', subject }
  return db.transaction((trx) =>
    recordAudit({ ...event, before: { name: 'Gammel' }, after: { name: `Kø ${n}` } }, AT + n, trx)
  )
}

const entries = (customerId: number) => db.from('audit_entries').where('customer_id', customerId)

test.group('The audit log is one chain', () => {
  test('[S6] [privacy 27] a log as it was written is whole', async ({ assert }) => {
    assert.isNull(await verifyChain(await aLog(5)))
    const { id } = await aCustomer()
    assert.isNull(await verifyChain(id))
  })

  test('[privacy 27] a changed entry shows', async ({ assert }) => {
    const customerId = await aLog(5)
    await entries(customerId).where('sequence', 3).update({ actor_name: 'noen andre' })
    assert.deepEqual(await verifyChain(customerId), {
      ...{ customerId, sequence: 3, what: 'entry_changed' },
    })
  })

  test('[privacy 27] an entry taken out shows, also the last one', async ({ assert }) => {
    const customerId = await aLog(5)
    await entries(customerId).where('sequence', 5).delete()
    assert.deepEqual(await verifyChain(customerId), {
      ...{ customerId, sequence: 4, what: 'end_missing' },
    })
    await entries(customerId).where('sequence', 2).delete()
    assert.deepEqual(await verifyChain(customerId), {
      ...{ customerId, sequence: 3, what: 'entry_missing' },
    })
  })

  test('[privacy 27] an entry that was changed and hashed anew breaks the chain', async ({
    assert,
  }) => {
    const customerId = await aLog(3)
    await entries(customerId)
      .where('sequence', 2)
      .update({ hash: 'f'.repeat(64) })
    const breach = await verifyChain(customerId)
    assert.equal(breach?.what, 'entry_changed')
    await entries(customerId)
      .where('sequence', 3)
      .update({ previous_hash: 'f'.repeat(64) })
    assert.isNotNull(await verifyChain(customerId))
  })

  test('[S6] an entry stands or falls with the change it tells of', async ({ assert }) => {
    const { id } = await aCustomer()
    const undone = db.transaction(async (trx) => {
      const subject = { type: 'queue', id: 1, name: 'Kø' }
      await recordAudit(
        { customerId: id, by: system('test'), action: 'queue.renamed', subject },
        AT,
        trx
      )
      throw new Error('the change failed')
    })
    await assert.rejects(() => undone, 'the change failed')
    const { entries: left } = await auditLog(id, {})
    assert.deepEqual(left, [])
  })

  test('[S6] two logs do not mix', async ({ assert }) => {
    const [one, other] = [await aLog(2), await aLog(3)]
    const logs = await Promise.all([auditLog(one, {}), auditLog(other, {})])
    assert.deepEqual(
      logs.map((log) => log.entries.length),
      [2, 3]
    )
  })

  test('[S6] pages follow each other without gap or repetition', async ({ assert }) => {
    const customerId = await aLog(5)
    const first = await auditLog(customerId, {}, { size: 2 })
    const second = await auditLog(customerId, {}, { size: 2, olderThan: first.olderThan! })
    const third = await auditLog(customerId, {}, { size: 2, olderThan: second.olderThan! })
    const seen = [first, second, third].map((page) => page.entries.map((entry) => entry.sequence))
    assert.deepEqual(seen, [[5, 4], [3, 2], [1]])
    assert.isNull(third.olderThan)
  })

  test('[S6] it is narrowed by kind, name and time', async ({ assert }) => {
    const customerId = await aLog(4)
    const found = async (filter: Parameters<typeof auditLog>[1]) => {
      const { entries: rows } = await auditLog(customerId, filter)
      return rows.map(({ sequence }) => sequence)
    }
    assert.deepEqual(await found({ kind: 'user' }), [])
    assert.deepEqual(await found({ kind: 'queue', name: 'Kø 2' }), [2])
    assert.deepEqual(await found({ from: AT + 2, until: AT + 4 }), [3, 2])
    assert.deepEqual(await found({ name: '%' }), [])
  })
})
