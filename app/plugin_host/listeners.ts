import type { Logger } from '@adonisjs/core/logger'
import type { ApplicationService } from '@adonisjs/core/types'
import type { CustomerEvent, Listening } from '#plugin_host/listening'
import type { Plugin } from '#plugin_host/contract'
import type { Entitlements } from '#plugin_host/entitlements'

/** What the emitter calls: settles when the listener has, and never fails. */
export type GuardedListener = (event: CustomerEvent) => Promise<void>

/** Stands between events and a plugin's listeners: asks for the entitlement first, and keeps failures from whoever told the fact. */
export class PluginListeners {
  constructor(
    private container: ApplicationService['container'],
    private entitlements: Entitlements,
    private log: Logger
  ) {}

  guarded(plugin: Plugin, { event: eventClass, load }: Listening): GuardedListener {
    return async (event) => {
      try {
        if (!(await this.entitlements.has(event.customerId, plugin.manifest.id))) return
        const { default: listenerClass } = await load()
        const listener = await this.container.make(listenerClass)
        await listener.handle(event)
      } catch (error) {
        const { customerId } = event
        const told = { plugin: plugin.manifest.id, event: eventClass.name, customerId }
        this.log.error({ err: error, ...told }, 'a listener failed')
      }
    }
  }
}
