import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { forgetOldLogins } from '#access/jobs/forget_old_logins'
import { VirtualClock } from '#core/clock'
import { aCustomer, aUser } from '#tests/support/world'

const HOUR = 3_600_000
const DAY = 24 * HOUR

test.group('Old logins', () => {
  test('[privacy 24] wrong tries go after a day, ended sessions after thirty, and standing ones stay', async ({
    assert,
  }) => {
    const clock = new VirtualClock()
    const now = clock.now()
    const user = await aUser(await aCustomer())
    const tried = (key: string, at: number) =>
      db.table('login_tries').insert({ key, failures: 3, tried_at: at })
    await tried('old', now - DAY - 1)
    await tried('new', now - DAY + 1)
    const session = (id: string, endedAt: number | null) =>
      db.table('user_sessions').insert({
        ...{ customer_id: user.customerId, id, user_id: user.id, secret_hash: id },
        ...{ address: '192.0.2.1', user_agent: 'x', created_at: 1, last_seen_at: 1 },
        ...{ ended_at: endedAt, ended_why: endedAt && 'logged_out' },
      })
    await session('long ago', now - 30 * DAY - 1)
    await session('lately', now - 30 * DAY + 1)
    await session('standing', null)

    const log = await app.container.make('logger')
    const { signal } = new AbortController()
    const run = () => forgetOldLogins.run({ clock, log, signal })
    await run()
    await run()
    const keys = await db.from('login_tries').whereIn('key', ['old', 'new']).select('key')
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['new']
    )
    const left = await db.from('user_sessions').where('user_id', user.id).orderBy('id').select('id')
    assert.deepEqual(
      left.map(({ id }) => id),
      ['lately', 'standing']
    )
  })
})
