import { AddOnCatalogue, type AddOn } from '#customers/add_ons/ports/add_on_catalogue'
import type { Plugin } from '#plugin_host/contract'
import { PluginProblem } from '#plugin_host/plugin_problem'
import { problemsOf, type Installation } from '#plugin_host/registry_rules'

/** The installed plugins, checked, in the order of the configuration. */
export class PluginRegistry extends AddOnCatalogue {
  #plugins: readonly Plugin[]

  /** @throws PluginProblem listing everything that is wrong. */
  constructor(installed: readonly Installation[]) {
    super()
    const problems = problemsOf(installed)
    if (problems.length > 0) throw new PluginProblem(problems)
    this.#plugins = installed.flatMap(({ plugin }) => plugin ?? [])
  }

  all(): readonly Plugin[] {
    return this.#plugins
  }

  get(id: string): Plugin | undefined {
    return this.#plugins.find((plugin) => plugin.manifest.id === id)
  }

  list(): AddOn[] {
    return this.#plugins.map(({ manifest }) => manifest)
  }

  find(id: string): AddOn | undefined {
    return this.get(id)?.manifest
  }

  requiring(id: string): AddOn[] {
    return this.#plugins
      .map((plugin) => plugin.manifest)
      .filter((manifest) => manifest.requires.includes(id))
  }

  /** The plugin itself and all that it leans on, near or far. Empty when it is not installed. */
  neededFor(id: string): string[] {
    const needed = new Set<string>()
    const add = (one: string): void => {
      if (needed.has(one)) return
      needed.add(one)
      this.find(one)?.requires.forEach(add)
    }
    if (this.find(id)) add(id)
    return [...needed]
  }
}
