import { test } from '@japa/runner'
import type Customer from '#customers/models/customer'
import type { Job, JobTools } from '#plugin_host/contract'
import type { JobClaims } from '#plugin_host/job_claims'
import { JobRound } from '#plugin_host/job_round'
import { workOfAreas, workOfPlugins } from '#plugin_host/scheduled_work'
import { Scheduler } from '#plugin_host/scheduler'
import { aHost, aLog, aPlugin } from '#tests/unit/plugin_host/world'

type Run = Job['run']

function aRound(run: Run, schedule = '* * * * *') {
  const job: Job = { name: 'ask', schedule, run }
  const plugin = aPlugin({ id: 'nps' }, { jobs: [job] })
  const host = aHost([plugin])
  for (const id of [1, 2, 3]) host.addOns.set(id, new Set(['nps']))
  const customers = async () => [1, 2, 3].map((id) => ({ id }) as Customer)
  const { log, errors } = aLog()
  const round = new JobRound(customers, host.entitlements, host.clock, log)
  const stop = new AbortController()
  return { host, stop, errors, log, plugin, job, round }
}

test.group('A round of a job', () => {
  test('gives each customer a turn, with clock, log and signal', async ({ assert }) => {
    const turns: [number, JobTools][] = []
    const world = aRound(async ({ id }, tools) => void turns.push([id, tools]))
    await world.round.run(world.plugin, world.job, world.stop.signal)
    assert.deepEqual(
      turns.map(([id]) => id),
      [1, 2, 3]
    )
    const [, tools] = turns[0]
    assert.equal(tools.clock, world.host.clock)
    assert.isFalse(tools.signal.aborted)
    world.stop.abort()
    assert.isTrue(tools.signal.aborted)
    assert.equal(tools.log, world.log)
  })

  test('goes on after a customer whose turn failed, and says so', async ({ assert }) => {
    const turns: number[] = []
    const world = aRound(async ({ id }) => {
      if (id === 2) throw new Error('calendar away')
      turns.push(id)
    })
    await world.round.run(world.plugin, world.job, world.stop.signal)
    assert.deepEqual(turns, [1, 3])
    assert.lengthOf(world.errors, 1)
  })

  test('[A0] passes over who cancelled while it ran', async ({ assert }) => {
    const turns: number[] = []
    const world = aRound(async ({ id }) => {
      turns.push(id)
      world.host.addOns.delete(2)
    })
    await world.round.run(world.plugin, world.job, world.stop.signal)
    assert.deepEqual(turns, [1, 3])
  })

  test('ends between two customers when the process stops', async ({ assert }) => {
    const turns: number[] = []
    const world = aRound(async ({ id }) => {
      turns.push(id)
      world.stop.abort()
    })
    await world.round.run(world.plugin, world.job, world.stop.signal)
    assert.deepEqual(turns, [1])
  })
})

test.group('A customer who is suspended or terminated', () => {
  test('[S5] [S7] ends the turn that runs for them, and nobody else’s', async ({ assert }) => {
    const aborted: [number, boolean][] = []
    const world = aRound(async ({ id }, { signal }) => {
      world.round.endTurnsOf(2)
      aborted.push([id, signal.aborted])
    })
    await world.round.run(world.plugin, world.job, world.stop.signal)
    assert.deepEqual(aborted, [
      [1, false],
      [2, true],
      [3, false],
    ])
  })
})

test.group('The scheduler', () => {
  function aScheduler(take: JobClaims['take'], run: Run, schedule?: string) {
    const world = aRound(run, schedule)
    const claims = { take } as JobClaims
    const scheduler = new Scheduler(claims, world.log)
    const [work] = workOfPlugins(world.host.registry, world.round)
    return { ...world, scheduler, work }
  }

  test('runs a fire that this node got, and leaves the others', async ({ assert }) => {
    let turns = 0
    const asked: string[] = []
    const take = async (job: string, dueAt: number) => {
      asked.push(`${job} ${dueAt}`)
      return dueAt === 1000
    }
    const { scheduler, work } = aScheduler(take, async () => void turns++)
    await scheduler.fire(work, 1000)
    await scheduler.fire(work, 2000)
    assert.deepEqual(asked, ['nps.ask 1000', 'nps.ask 2000'])
    assert.equal(turns, 3)
  })

  test('fires by the clock, at a planned time that is the same on every node', async ({
    assert,
    cleanup,
  }) => {
    const fired = Promise.withResolvers<number>()
    const take = async (_: string, dueAt: number) => {
      fired.resolve(dueAt)
      return false
    }
    const { scheduler, work } = aScheduler(take, async () => {}, '* * * * * *')
    cleanup(() => scheduler.stop())
    scheduler.start([work])
    assert.equal((await fired.promise) % 1000, 0)
  })

  test('tells the log when a fire cannot be claimed, and lives on', async ({ assert }) => {
    const take = () => Promise.reject(new Error('database away'))
    const { scheduler, work, errors } = aScheduler(take, async () => {})
    await scheduler.fire(work, 1000)
    assert.lengthOf(errors, 1)
  })

  test('fires nothing more once it stops', async ({ assert }) => {
    let turns = 0
    const { scheduler, work } = aScheduler(
      async () => true,
      async () => void turns++
    )
    await scheduler.stop()
    await scheduler.fire(work, 1000)
    assert.equal(turns, 0)
  })

  test('runs an area’s job once for all customers, with clock, log and signal', async ({
    assert,
  }) => {
    const { host, log, scheduler } = aScheduler(
      async () => true,
      async () => {}
    )
    const given: JobTools[] = []
    const job = { name: 'customers.look', schedule: '* * * * *' }
    const run = async (tools: JobTools) => void given.push(tools)
    const [work] = workOfAreas([{ ...job, run }], { clock: host.clock, log })
    await scheduler.fire(work, 1000)
    assert.lengthOf(given, 1)
    assert.equal(given[0].clock, host.clock)
    await scheduler.stop()
    assert.isTrue(given[0].signal.aborted)
  })
})
