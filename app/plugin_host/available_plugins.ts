import type User from '#access/models/user'
import type { Plugin } from '#plugin_host/contract'
import type { Entitlements } from '#plugin_host/entitlements'
import type { RecentAnswers } from '#plugin_host/recent_answers'
import type { PluginRegistry } from '#plugin_host/registry'

/** A plugin that the user's customer has, and what this user may do in it. */
export interface AvailablePlugin {
  plugin: Plugin
  abilities: ReadonlySet<string>
}

/** Entitled and permitted, seen from one user. */
export class AvailablePlugins {
  constructor(
    private registry: PluginRegistry,
    private entitlements: Entitlements,
    private abilities: RecentAnswers<User, ReadonlySet<string>>
  ) {}

  /** In installation order. Nothing for provider staff, who have no customer. */
  async for(user: User): Promise<AvailablePlugin[]> {
    const entitled = await this.#entitled(user)
    if (entitled.length === 0) return []
    const abilities = await this.abilities.get(user)
    return entitled.map((plugin) => ({ plugin, abilities }))
  }

  async #entitled({ customerId }: User): Promise<Plugin[]> {
    if (customerId === null) return []
    const plugins = this.registry.all()
    const verdicts = await Promise.all(
      plugins.map(({ manifest }) => this.entitlements.has(customerId, manifest.id))
    )
    return plugins.filter((_, index) => verdicts[index])
  }
}

/** Whether the user may, where nothing stated means the plugin's first ability. */
export function isPermitted({ plugin, abilities }: AvailablePlugin, ability?: string): boolean {
  return abilities.has(ability ?? plugin.manifest.abilities[0])
}
