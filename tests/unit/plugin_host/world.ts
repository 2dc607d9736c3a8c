import logger from '@adonisjs/core/services/logger'
import { VirtualClock } from '#core/clock'
import type User from '#access/models/user'
import type { Plugin } from '#plugin_host/contract'
import { AvailablePlugins } from '#plugin_host/available_plugins'
import { Entitlements } from '#plugin_host/entitlements'
import type { Manifest } from '#plugin_host/manifest'
import { RecentAnswers } from '#plugin_host/recent_answers'
import { PluginRegistry } from '#plugin_host/registry'
import type { Installation } from '#plugin_host/registry_rules'

export function aPlugin(manifest: Partial<Manifest>, parts: Partial<Plugin> = {}): Plugin {
  const id = manifest.id ?? 'nps'
  return {
    manifest: {
      id,
      title: `${id}.title`,
      summary: `${id}.summary`,
      requires: [],
      abilities: [`${id}.use`],
      navigation: [],
      price: { oerePerMonth: 0, per: 'customer' },
      ...manifest,
    },
    personalData: [],
    ...parts,
  }
}

export function installed(plugin: Plugin, tables: (string | null)[] = []): Installation {
  return { id: plugin.manifest.id, plugin, tables }
}

/** A host whose customers have the add-ons that the test says, changed at will through `addOns`. */
export function aHost(plugins: Plugin[], { freshForMs = 0 } = {}) {
  const clock = new VirtualClock()
  const addOns = new Map<number, Set<string>>()
  const abilities = new Map<number, string[]>()
  let questions = 0

  const registry = new PluginRegistry(plugins.map((plugin) => installed(plugin)))
  const read = async (customerId: number) => {
    questions += 1
    return new Set(addOns.get(customerId))
  }
  const answers = new RecentAnswers(new Map(), read, clock, freshForMs)
  const entitlements = new Entitlements(registry, answers)
  const granted = async ({ id }: User) => new Set(abilities.get(id))
  const ofUser = new RecentAnswers(new WeakMap(), granted, clock, freshForMs)
  const available = new AvailablePlugins(registry, entitlements, ofUser)
  return {
    ...{ clock, addOns, abilities, registry, entitlements, available },
    get questions() {
      return questions
    },
  }
}

/** Only what the host looks at. */
export function aUser(id: number, customerId: number | null): User {
  return { id, customerId } as User
}

/** Something that remembers what was logged as an error, in the shape of the logger. */
export function aLog() {
  const errors: object[] = []
  const log = Object.assign(Object.create(logger), {
    error: (facts: object) => void errors.push(facts),
    child: () => log,
  }) as typeof logger
  return { log, errors }
}
