/** The whole product in this process, on a database as large as the largest provider's. */
import 'reflect-metadata'
import '../../bin/utc.ts'
import { performance } from 'node:perf_hooks'
import { Ignitor } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'

const APP_ROOT = new URL('../../', import.meta.url)
const PORT = '33397'

export async function startPlatform() {
  Object.assign(process.env, {
    ...{ NODE_ENV: 'development', HOST: '127.0.0.1', PORT, LOG_LEVEL: 'error' },
    ...{ SESSION_DRIVER: 'cookie', LIMITER_STORE: 'memory', TELEPHONY_DRIVER: 'simulated' },
    ...{ SQLITE_PATH: 'tmp/bench_platform.sqlite3', SECOND_FACTOR: 'offered' },
  })
  let running: ApplicationService | undefined
  let wasPopulated = false
  await new Ignitor(APP_ROOT, { importer: (path) => import(new URL(path, APP_ROOT).href) })
    .tap((app) => {
      running = app
      app.booting(async () => {
        await import('#start/env')
      })
      app.starting(async () => {
        const { MigrationRunner } = await import('@adonisjs/lucid/migration')
        const migrator = new MigrationRunner(await app.container.make('lucid.db'), app, {
          direction: 'up',
        })
        await migrator.run()
        if (migrator.error) throw migrator.error
        const { populate } = await import('./platform_population.ts')
        wasPopulated = await populate()
      })
    })
    .httpServer()
    .start()
  return describe(running!, wasPopulated)
}

async function describe(app: ApplicationService, wasPopulated: boolean) {
  const { PASSWORD, STAFF, contactPersonOf } = await import('./platform_population.ts')
  const { QueryWatch } = await import('./query_watch.ts')
  const { default: db } = await import('@adonisjs/lucid/services/db')
  return {
    wasPopulated,
    url: `http://127.0.0.1:${PORT}`,
    database: db.connection().dialect.name,
    watch: new QueryWatch(),
    staff: { username: STAFF, password: PASSWORD },
    contactPerson: { username: contactPersonOf(1), password: PASSWORD },
    timeAccess: (times: number) => timeAccess(app, times),
  }
}

/**
 * What every request to an add-on's page asks before it may go on, for one customer after another: is the add-on theirs, and may
 * this user use it? As in the midst of work: what the customer has ordered was asked for within the last second. Sorted milliseconds,
 * and how many queries one answer took.
 */
async function timeAccess(app: ApplicationService, times: number) {
  const { AvailablePlugins, isPermitted } = await import('#plugin_host/available_plugins')
  const { default: User } = await import('#access/models/user')
  const { CUSTOMERS, contactPersonOf } = await import('./platform_population.ts')
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const available = await app.container.make(AvailablePlugins)
  const durations: number[] = []
  let queries = 0
  db.connection()
    .getReadClient()
    .client.on('query', () => queries++)
  let asked = 0
  for (let n = 0; n < times; n++) {
    const user = await User.findByOrFail('username', contactPersonOf(1 + ((n * 7919) % CUSTOMERS)))
    await available.for(await User.findOrFail(user.id))
    const before = queries
    const began = performance.now()
    const plugins = await available.for(user)
    const isLetIn = plugins.some((one) => isPermitted(one, 'switchboard.use'))
    durations.push(performance.now() - began)
    asked += queries - before
    if (!isLetIn) throw new Error(`${user.username} should be let in`)
  }
  return { durations: durations.sort((a, b) => a - b), queriesEach: asked / times }
}
