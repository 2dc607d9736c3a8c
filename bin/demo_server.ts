/** The web server with demo data and, on the simulated engine, lively people. */
import 'reflect-metadata'
import './utc.ts'
import { Ignitor, prettyPrintError } from '@adonisjs/core'
import type { ApplicationService } from '@adonisjs/core/types'

const APP_ROOT = new URL('../', import.meta.url)
const started = performance.now()

async function prepare(app: ApplicationService) {
  const { prepareDemo } = await import('#database/demo/prepare_demo')
  return prepareDemo(app)
}

const ignitor = new Ignitor(APP_ROOT, { importer: (path) => import(new URL(path, APP_ROOT).href) })

let wasThere = false
ignitor
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.starting(async () => {
      wasThere = await prepare(app)
    })
    app.ready(async () => {
      const { tellVisitors } = await import('#database/demo/tell_visitors')
      const { startDemoPeople } = await import('#database/demo/start_demo_people')
      await startDemoPeople(app)
      tellVisitors({ wasThere, seconds: (performance.now() - started) / 1000 })
    })
    const stop = () => {
      setTimeout(() => process.exit(0), 3000).unref()
      void app.terminate().then(() => process.exit(0))
    }
    app.listen('SIGTERM', stop)
    app.listen('SIGINT', stop)
  })
  .httpServer()
  .start()
  .catch((error) => {
    process.exitCode = 1
    void prettyPrintError(error)
  })
