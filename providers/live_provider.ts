import { randomBytes } from 'node:crypto'
import type { ApplicationService } from '@adonisjs/core/types'
import { LiveHub } from '#core/live/live_hub'

const HEARTBEAT_MS = 5000

/** Live screens: one hub per process, a heartbeat while the web server runs, and streams that end with it. */
export default class LiveProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(LiveHub, () => new LiveHub(randomBytes(4).toString('hex')))
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web' && this.app.getEnvironment() !== 'test') return
    const hub = await this.app.container.make(LiveHub)
    const heartbeat = setInterval(() => hub.beat(), HEARTBEAT_MS)
    heartbeat.unref()
    this.app.terminating(() => {
      clearInterval(heartbeat)
      hub.close()
    })
  }
}
