import edge from 'edge.js'
import type { ApplicationService, EmitterService } from '@adonisjs/core/types'
import { installedPlugins } from '#config/plugins'
import AddOnActivated from '#customers/add_ons/events/add_on_activated'
import AddOnEnded from '#customers/add_ons/events/add_on_ended'
import CustomerReopened from '#customers/events/customer_reopened'
import CustomerStarted from '#customers/events/customer_started'
import CustomerSuspended from '#customers/events/customer_suspended'
import CustomerTerminated from '#customers/events/customer_terminated'
import { SystemClock } from '#core/clock'
import { bindPluginHost } from '#plugin_host/bindings'
import { shareWithTemplates } from '#plugin_host/edge_globals'
import { Entitlements } from '#plugin_host/entitlements'
import { JobRound } from '#plugin_host/job_round'
import { PluginListeners } from '#plugin_host/listeners'
import { mountRoutes } from '#plugin_host/mount_routes'
import { PluginRegistry } from '#plugin_host/registry'
import { workOfAreas, workOfPlugins, type ScheduledWork } from '#plugin_host/scheduled_work'
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
    this.#scheduler.start(await this.#work())
  }

  async shutdown() {
    await this.#scheduler?.stop()
    for (const plugin of this.#registry?.all() ?? []) await plugin.shutdown?.()
  }

  async #work(): Promise<ScheduledWork[]> {
    const { areaJobs } = await import('#start/jobs')
    const { container } = this.app
    const tools = { clock: new SystemClock(), log: await container.make('logger') }
    const round = await container.make(JobRound)
    return [...workOfAreas(areaJobs, tools), ...workOfPlugins(this.#registry!, round)]
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
    await this.#standing(emitter, entitlements)

    const listeners = await this.app.container.make(PluginListeners)
    for (const plugin of registry.all()) {
      for (const listening of plugin.listen ?? []) {
        emitter.on(listening.event, listeners.guarded(plugin, listening))
      }
    }
  }

  /** A suspended or terminated customer's add-ons stop at once, in the middle of a job too; a reopened one's go on. */
  async #standing(emitter: EmitterService, entitlements: Entitlements) {
    const round = await this.app.container.make(JobRound)
    for (const event of [
      CustomerSuspended,
      CustomerTerminated,
      CustomerReopened,
      CustomerStarted,
    ]) {
      emitter.on(event, ({ customerId }) => entitlements.forget(customerId))
    }
    emitter.on(CustomerSuspended, ({ customerId }) => round.endTurnsOf(customerId))
    emitter.on(CustomerTerminated, ({ customerId }) => round.endTurnsOf(customerId))
  }
}
