import type { ApplicationService } from '@adonisjs/core/types'
import AccessChanged from '#access/events/access_changed'
import { LiveHub } from '#core/live/live_hub'

/** Live screens end with the right to see them, and it is noted who has been here. */
export default class DirectoryProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const emitter = await this.app.container.make('emitter')
    const hub = await this.app.container.make(LiveHub)
    emitter.on(AccessChanged, ({ customerId, userId }) => {
      hub.end(customerId, (watcher) => watcher.userId === userId)
    })
    emitter.on('session_auth:login_succeeded', ({ user }) => this.#noteLogin(user.id))
  }

  async #noteLogin(userId: number): Promise<void> {
    const db = await this.app.container.make('lucid.db')
    await db.from('users').where('id', userId).update({ last_login_at: Date.now() })
  }
}
