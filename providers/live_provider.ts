import { randomBytes } from 'node:crypto'
import type { ApplicationService } from '@adonisjs/core/types'
import SessionsEnded from '#access/events/sessions_ended'
import { LiveHub } from '#core/live/live_hub'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'

const HEARTBEAT_MS = 5000

/** Live screens: one hub per process, a heartbeat while the web server runs, and streams that end with what opened them. */
export default class LiveProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(LiveHub, () => new LiveHub(randomBytes(4).toString('hex')))
  }

  async start() {
    const hub = await this.app.container.make(LiveHub)
    await this.#endWithTheRight(hub)
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

  /** Whoever still may watch comes back at once and has missed nothing; the others learn that they may not. */
  async #endWithTheRight(hub: LiveHub) {
    const emitter = await this.app.container.make('emitter')
    emitter.on(SessionsEnded, ({ customerId, userId }) => {
      if (customerId !== null) {
        hub.end(customerId, (watcher) => userId === null || watcher.userId === userId)
      }
    })
    for (const event of [AddOnEnded, CustomerSuspended, CustomerTerminated]) {
      emitter.on(event, ({ customerId }) => hub.end(customerId))
    }
    emitter.on('session_auth:logged_out', ({ user }) => {
      if (user?.customerId) hub.end(user.customerId, ({ userId }) => userId === user.id)
    })
  }
}
