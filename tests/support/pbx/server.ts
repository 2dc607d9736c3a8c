/** The product as it starts in production, after making its database when there is none. A process of its own, to be killed. */
import 'reflect-metadata'
import '../../../bin/utc.ts'
import { Ignitor } from '@adonisjs/core'

const APP_ROOT = new URL('../../../', import.meta.url)

await new Ignitor(APP_ROOT, { importer: (path) => import(new URL(path, APP_ROOT).href) })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.starting(async () => {
      const { prepareDemo } = await import('#database/demo/prepare_demo')
      await prepareDemo(app)
    })
    app.listen('SIGTERM', () => void app.terminate())
  })
  .httpServer()
  .start()
