/** Starts the web server, the telephone connection and the scheduled jobs. */
import 'reflect-metadata'
import './utc.ts'
import { Ignitor, prettyPrintError } from '@adonisjs/core'

const APP_ROOT = new URL('../', import.meta.url)

/** A request or a call in flight must not keep an old process alive for ever. */
const SHUTDOWN_DEADLINE_MS = 10_000

const importer = (filePath: string) =>
  filePath.startsWith('./') || filePath.startsWith('../')
    ? import(new URL(filePath, APP_ROOT).href)
    : import(filePath)

new Ignitor(APP_ROOT, { importer })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    const stop = () => {
      setTimeout(() => process.exit(1), SHUTDOWN_DEADLINE_MS).unref()
      void app.terminate()
    }
    app.listen('SIGTERM', stop)
    app.listenIf(app.managedByPm2, 'SIGINT', stop)
  })
  .httpServer()
  .start()
  .catch((error) => {
    process.exitCode = 1
    void prettyPrintError(error)
  })
