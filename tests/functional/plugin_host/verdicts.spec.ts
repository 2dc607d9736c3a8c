import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import logger from '@adonisjs/core/services/logger'
import type { ApiClient } from '@japa/api-client'
import { DateTime } from 'luxon'
import type User from '#access/models/user'
import { installedPlugins } from '#config/plugins'
import { SystemClock } from '#core/clock'
import Entitlement from '#customers/add_ons/models/entitlement'
import { activeAddOns } from '#customers/add_ons/queries/active_add_ons'
import { customersWithAddOn } from '#customers/add_ons/queries/customers_with_add_on'
import type Customer from '#customers/models/customer'
import { abilitiesOf } from '#plugin_host/abilities_of'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import type { Plugin } from '#plugin_host/contract'
import { Entitlements } from '#plugin_host/entitlements'
import { JobRound } from '#plugin_host/job_round'
import { on } from '#plugin_host/listening'
import { PluginListeners } from '#plugin_host/listeners'
import { guardedRoutes } from '#plugin_host/mount_routes'
import { PluginPorts } from '#plugin_host/ports'
import { RecentAnswers } from '#plugin_host/recent_answers'
import { PluginRegistry } from '#plugin_host/registry'
import { PluginSlots } from '#plugin_host/slots'
import { visit } from '#tests/functional/isolation/visits'
import { pluginNamed } from '#tests/plugin_suite/world'
import { aCustomer, aUser } from '#tests/support/world'
import { installed } from '#tests/unit/plugin_host/world'

const now = DateTime.utc()
const [yesterday, tomorrow] = [now.minus({ days: 1 }), now.plus({ days: 1 })]

/** How a customer can stand with an add-on, and whether it may then be used: the same through every door. */
const STATES = [
  { state: 'never ordered', orders: [], isAllowed: false },
  { state: 'ordered', orders: [{ activatedAt: tomorrow }], isAllowed: false },
  { state: 'active', orders: [{ activatedAt: yesterday }], isAllowed: true },
  {
    state: 'ending',
    orders: [{ activatedAt: yesterday, cancelledAt: tomorrow }],
    isAllowed: true,
  },
  {
    state: 'cancelled',
    orders: [{ activatedAt: yesterday, cancelledAt: now.minus({ minutes: 1 }) }],
    isAllowed: false,
  },
  {
    state: 'customer suspended',
    orders: [{ activatedAt: yesterday }],
    status: 'suspended' as const,
    isAllowed: false,
  },
  {
    state: 'customer terminated',
    orders: [{ activatedAt: yesterday }],
    status: 'terminated' as const,
    isAllowed: false,
  },
]

class SomethingHappened {
  constructor(readonly customerId: number) {}
}

/** The plugin, with something behind each door that it does not use itself; and what came through. */
async function everyDoorOf(id: string) {
  const came: string[] = []
  class Hears {
    handle() {
      came.push('event')
    }
  }
  const plugin: Plugin = {
    ...(await pluginNamed(id)),
    listen: [on(SomethingHappened, async () => ({ default: Hears }))],
    jobs: [{ name: 'work', schedule: '* * * * *', run: async () => void came.push('job') }],
    provides: { question: 'answer' } as object,
    slots: { place: { template: `${id}::nothing` } } as object,
  }
  const real = await app.container.make(PluginRegistry)
  const plugins = real.all().map((one) => (one.manifest.id === id ? plugin : one))
  const registry = new PluginRegistry(plugins.map((one) => installed(one)))
  const clock = new SystemClock()
  const answers = new RecentAnswers(new Map(), activeAddOns, clock, 0)
  const entitlements = new Entitlements(registry, answers)
  return { came, plugin, registry, entitlements, clock }
}

/** Which doors let this customer, and a user who has been granted everything, through to the add-on. */
async function doorsOpenFor(id: string, customer: Customer, user: User, client: ApiClient) {
  const { came, plugin, registry, entitlements, clock } = await everyDoorOf(id)
  const listeners = new PluginListeners(app.container, entitlements, logger)
  await listeners.guarded(plugin, plugin.listen![0])({ customerId: customer.id })

  const only = async (addOn: string, at: number) => {
    const customers = await customersWithAddOn(addOn, at)
    return customers.filter((one) => one.id === customer.id)
  }
  const round = new JobRound(only, entitlements, clock, logger)
  await round.run(plugin, plugin.jobs![0], new AbortController().signal)

  const ports = new PluginPorts(registry, entitlements)
  const given: unknown[] = await ports.of('question' as never, customer.id)
  if (given.includes('answer')) came.push('port')

  const abilities = new RecentAnswers(new WeakMap(), abilitiesOf, clock, 0)
  const available = new AvailablePlugins(registry, entitlements, abilities)
  const slots = new PluginSlots(available, logger)
  const shown = await slots.render('place' as never, user, {} as never, async () => 'shown')
  if (shown === 'shown') came.push('slot')

  for (const url of pagesOf(id)) {
    const { status } = await visit(client, { method: 'GET', pattern: url }, url, user)
    if (status === 200) came.push(url)
  }
  return came
}

/** Pages and live streams alike: every address of the plugin that is read and names nothing. */
function pagesOf(id: string): string[] {
  return guardedRoutes(router)
    .filter(({ route, needed }) => needed.pluginId === id && route.methods.includes('GET'))
    .map(({ route }) => route.pattern)
    .filter((pattern) => !pattern.includes(':'))
}

for (const id of installedPlugins) {
  test.group(`Who is let through to ${id}`, () => {
    for (const { state, orders, isAllowed, status = 'active' } of STATES) {
      const verdict = isAllowed ? 'every door is open' : 'every door is shut'
      test(`[A0] [S5] [S7] ${state}: ${verdict}`, async ({ client, assert }) => {
        const registry = await app.container.make(PluginRegistry)
        const customer = await aCustomer()
        const { manifest } = await pluginNamed(id)
        const user = await aUser(customer, { abilities: manifest.abilities })
        for (const pluginId of registry.neededFor(id)) {
          const facts = { customerId: customer.id, pluginId }
          await Entitlement.createMany(orders.map((order) => ({ ...facts, ...order })))
        }
        await customer.merge({ status }).save()
        const open = await doorsOpenFor(id, customer, user, client)
        const all = ['event', 'job', 'port', 'slot', ...pagesOf(id)]
        assert.sameMembers(open, isAllowed ? all : [])
      })
    }
  })
}
