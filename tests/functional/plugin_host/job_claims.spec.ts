import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { VirtualClock } from '#core/clock'
import { JobClaims } from '#plugin_host/job_claims'

const DAY_MS = 24 * 60 * 60 * 1000

test.group('A fire of a job', () => {
  test('belongs to one node, however late another one looks', async ({ assert }) => {
    const [early, late] = [new VirtualClock(60_000), new VirtualClock(75_000)]
    assert.isTrue(await new JobClaims(early).take('nps.ask', 60_000))
    assert.isFalse(await new JobClaims(late).take('nps.ask', 60_000))
    assert.isTrue(await new JobClaims(late).take('nps.forget', 60_000))
    assert.isTrue(await new JobClaims(late).take('nps.ask', 120_000))
  })

  test('is not remembered for ever', async ({ assert }) => {
    const clock = new VirtualClock()
    const claims = new JobClaims(clock)
    await claims.take('nps.ask', clock.now())
    clock.advance(8 * DAY_MS)
    await claims.take('nps.ask', clock.now())
    const left = await db.from('job_runs').where('job', 'nps.ask')
    assert.lengthOf(left, 1)
  })

  test('is an error, not a refusal, when the table cannot be asked', async ({ assert }) => {
    const noJob = null as unknown as string
    await assert.rejects(() => new JobClaims(new VirtualClock()).take(noJob, 1))
  })
})
