import edge from 'edge.js'
import type { ApplicationService } from '@adonisjs/core/types'
import { installedPlugins } from '#config/plugins'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import { bindPluginHost } from '#plugin_host/bindings'
import { shareWithTemplates } from '#plugin_host/edge_globals'
import { Entitlements } from '#plugin_host/entitlements'
import { PluginListeners } from '#plugin_host/listeners'
import { mountRoutes } from '#plugin_host/mount_routes'
import { PluginRegistry } from '#plugin_host/registry'
import { Scheduler } from '#plugin_host/scheduler'
import { PluginSlots } from '#plugin_host/slots'
import { loadInstallations } from '#providers/load_installations'

/** Starts the installed plugins and connects them to everything that they may touch. */
export default class PluginProvider {
  #registry?: PluginRegistry
  #scheduler?: Scheduler

  constructor(protected app: ApplicationService) {}

  register() {
    bindPluginHost(this.app, () => loadInstallations(this.app.appRoot, installedPlugins))
  }

  /** Not earlier: a plugin's modules may use what the framework has only when it has booted. */
  async start() {
    this.#registry = await this.app.container.make(PluginRegistry)
    for (const plugin of this.#registry.all()) plugin.bind?.(this.app.container)
    await this.#templates(this.#registry)
    await this.#routes(this.#registry)
    await this.#events(this.#registry)
  }

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    this.#scheduler = await this.app.container.make(Scheduler)
    this.#scheduler.start()
  }

  async shutdown() {
    await this.#scheduler?.stop()
    for (const plugin of this.#registry?.all() ?? []) await plugin.shutdown?.()
  }

  async #templates(registry: PluginRegistry) {
    for (const { manifest } of registry.all()) {
      edge.mount(manifest.id, this.app.makePath('plugins', manifest.id, 'views'))
    }
    shareWithTemplates(edge, await this.app.container.make(PluginSlots))
  }

  async #routes(registry: PluginRegistry) {
    const router = await this.app.container.make('router')
    for (const plugin of registry.all()) mountRoutes(plugin, router)
  }

  async #events(registry: PluginRegistry) {
    const emitter = await this.app.container.make('emitter')
    const entitlements = await this.app.container.make(Entitlements)
    emitter.on(AddOnActivated, ({ customerId }) => entitlements.forget(customerId))
    emitter.on(AddOnEnded, ({ customerId }) => entitlements.forget(customerId))

    const listeners = await this.app.container.make(PluginListeners)
    for (const plugin of registry.all()) {
      for (const listening of plugin.listen ?? []) {
        emitter.on(listening.event, listeners.guarded(plugin, listening))
      }
    }
  }
}
