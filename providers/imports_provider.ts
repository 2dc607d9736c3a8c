import type { ApplicationService } from '@adonisjs/core/types'

/** Imports of people go on in the web server, also after a restart; tests and commands begin none by themselves. */
export default class ImportsProvider {
  constructor(protected app: ApplicationService) {}

  /** Loaded here and not above: models need what other providers bring. */
  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { importRunner } = await import('#directory/imports/import_runner')
    importRunner.keepLooking()
    this.app.terminating(() => importRunner.close())
  }
}
