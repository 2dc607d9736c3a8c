import type { ApplicationService } from '@adonisjs/core/types'
import { PortAnswers } from '#core/extension_points'
import { SystemClock } from '#core/clock'
import { CancelAddOn } from '#customers/add_ons/actions/cancel_add_on'
import { OrderAddOn } from '#customers/add_ons/actions/order_add_on'
import { AddOnCatalogue } from '#customers/add_ons/ports/add_on_catalogue'
import { SetFuturePrice } from '#customers/add_ons/actions/set_future_price'
import { WithdrawPrice } from '#customers/add_ons/actions/withdraw_price'
import { EntitlementWatch } from '#customers/add_ons/entitlement_watch'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { customersWithAddOn } from '#customers/add_ons/queries/customers_with_add_on'
import { abilitiesOf } from '#plugin_host/abilities_of'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import { Entitlements } from '#plugin_host/entitlements'
import { JobClaims } from '#plugin_host/job_claims'
import { JobRound } from '#plugin_host/job_round'
import { PluginListeners } from '#plugin_host/listeners'
import { PluginPorts } from '#plugin_host/ports'
import { RecentAnswers } from '#plugin_host/recent_answers'
import { PluginRegistry } from '#plugin_host/registry'
import type { Installation } from '#plugin_host/registry_rules'
import { Scheduler } from '#plugin_host/scheduler'
import { PluginSlots } from '#plugin_host/slots'

/**
 * How long another process's order, cancellation or grant may go unseen. Nothing is remembered in tests: they roll the
 * database back, and the next customer gets the same id.
 */
const freshForMs = (app: ApplicationService) => (app.inTest ? 0 : 1000)

/** Puts the host's parts in the container, made when first asked for. */
export function bindPluginHost(app: ApplicationService, installed: () => Promise<Installation[]>) {
  const { container } = app
  const clock = new SystemClock()
  const fresh = freshForMs(app)

  container.singleton(PluginRegistry, async () => new PluginRegistry(await installed()))
  container.bind(AddOnCatalogue, (resolver) => resolver.make(PluginRegistry))
  container.bind(OrderAddOn, async (r) => new OrderAddOn(await r.make(AddOnCatalogue), clock))
  container.bind(CancelAddOn, async (r) => new CancelAddOn(await r.make(AddOnCatalogue), clock))
  container.bind(SetFuturePrice, async (r) => {
    return new SetFuturePrice(await r.make(AddOnCatalogue), clock)
  })
  container.bind(WithdrawPrice, async (r) => {
    return new WithdrawPrice(await r.make(AddOnCatalogue), clock)
  })

  container.singleton(EntitlementWatch, async (r) => {
    return new EntitlementWatch(clock, await r.make('logger'))
  })

  container.singleton(Entitlements, async (r) => {
    const addOns = new RecentAnswers(new Map(), activeAddOns, clock, fresh)
    return new Entitlements(await r.make(PluginRegistry), addOns)
  })
  container.singleton(AvailablePlugins, async (r) => {
    const abilities = new RecentAnswers(new WeakMap(), abilitiesOf, clock, fresh)
    return new AvailablePlugins(await r.make(PluginRegistry), await r.make(Entitlements), abilities)
  })
  container.singleton(PortAnswers, async (r) => {
    return new PluginPorts(await r.make(PluginRegistry), await r.make(Entitlements))
  })
  container.singleton(PluginSlots, async (r) => {
    return new PluginSlots(await r.make(AvailablePlugins), await r.make('logger'))
  })
  container.singleton(PluginListeners, async (r) => {
    return new PluginListeners(container, await r.make(Entitlements), await r.make('logger'))
  })
  container.singleton(JobRound, async (r) => {
    const log = await r.make('logger')
    return new JobRound(customersWithAddOn, await r.make(Entitlements), clock, log)
  })
  container.singleton(Scheduler, async (r) => {
    return new Scheduler(new JobClaims(clock), await r.make('logger'))
  })
}
