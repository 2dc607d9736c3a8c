/** The whole product with the bench's company, in a process of its own so that its CPU can be told apart. */
import 'reflect-metadata'
import '../../bin/utc.ts'
import { Ignitor } from '@adonisjs/core'

const APP_ROOT = new URL('../../', import.meta.url)

await new Ignitor(APP_ROOT, { importer: (path) => import(new URL(path, APP_ROOT).href) })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.starting(async () => {
      const { MigrationRunner } = await import('@adonisjs/lucid/migration')
      const { foundBenchCompany } = await import('./bench_company.ts')
      const db = await app.container.make('lucid.db')
      await new MigrationRunner(db, app, { direction: 'up' }).run()
      await foundBenchCompany()
    })
  })
  .httpServer()
  .start()
