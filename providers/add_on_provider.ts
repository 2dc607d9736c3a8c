import type { ApplicationService } from '@adonisjs/core/types'
import { EntitlementWatch } from '#customers/add_ons/entitlement_watch'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'

/** Add-ons whose date comes: told to this process while it serves. */
export default class AddOnProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const emitter = await this.app.container.make('emitter')
    const watch = await this.app.container.make(EntitlementWatch)
    emitter.on(AddOnActivated, (turn) => watch.heard({ event: AddOnActivated, ...turn }))
    emitter.on(AddOnEnded, (turn) => watch.heard({ event: AddOnEnded, ...turn }))
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const watch = await this.app.container.make(EntitlementWatch)
    watch.start()
    this.app.terminating(() => watch.stop())
  }
}
