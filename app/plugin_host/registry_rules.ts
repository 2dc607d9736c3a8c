import cron from 'node-cron'
import type { Plugin } from '#plugin_host/contract'

/** What the host knows about an installed plugin before it trusts it. */
export interface Installation {
  /** As listed in the configuration. */
  id: string
  /** Undefined when there is no such plugin. */
  plugin: Plugin | undefined
  /** Every table its migrations touch; `null` where the name is not written out. */
  tables: readonly (string | null)[]
}

const ID = /^[a-z_]+$/

/** Everything wrong with an installation, in words that say where to look. Empty when it may start. */
export function problemsOf(installed: readonly Installation[]): string[] {
  const ids = installed.map(({ id }) => id)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [
    ...new Set(twice.map((id) => `config/plugins.ts lists "${id}" more than once`)),
    ...installed.flatMap((one) => [...identity(one), ...promises(one), ...tables(one)]),
    ...installed.flatMap(({ plugin }) => (plugin ? missing(plugin, ids) : [])),
    ...cycles(installed),
  ]
}

function identity({ id, plugin }: Installation): string[] {
  if (!ID.test(id)) return [`"${id}": a plugin id has only a-z and _`]
  if (!plugin) return [`config/plugins.ts lists "${id}", but plugins/${id}/plugin.ts is not there`]
  if (plugin.manifest.id === id) return []
  return [`plugins/${id}/plugin.ts calls itself "${plugin.manifest.id}"`]
}

function promises({ id, plugin }: Installation): string[] {
  if (!plugin) return []
  const { abilities } = plugin.manifest
  const jobs = plugin.jobs ?? []
  return [
    ...(Array.isArray(plugin.personalData)
      ? []
      : [`${id}: personalData is missing; [] says that it stores nothing about anybody`]),
    ...(abilities.length > 0 ? [] : [`${id}: at least one ability is needed`]),
    ...abilities
      .filter((ability) => !ability.startsWith(`${id}.`))
      .map((ability) => `${id}: the ability "${ability}" must begin with "${id}."`),
    ...jobs
      .filter((job) => !cron.validate(job.schedule))
      .map((job) => `${id}: the job "${job.name}" has no valid schedule: "${job.schedule}"`),
  ]
}

function tables({ id, tables: touched }: Installation): string[] {
  return touched
    .filter((table) => !table?.startsWith(`${id}_`))
    .map((table) =>
      table === null
        ? `${id}: a migration names a table in a variable; write the name out, so that it can be checked`
        : `${id}: a migration touches the table "${table}"; a plugin's tables begin with "${id}_"`
    )
}

function missing({ manifest }: Plugin, ids: readonly string[]): string[] {
  return manifest.requires
    .filter((required) => !ids.includes(required))
    .map((required) => `${manifest.id}: requires "${required}", which is not installed`)
}

/** Plugins that require themselves over others, each ring told once. */
function cycles(installed: readonly Installation[]): string[] {
  const requires = new Map(installed.map(({ id, plugin }) => [id, plugin?.manifest.requires ?? []]))
  const rings = new Map<string, string[]>()
  const follow = (id: string, path: readonly string[]): void => {
    const seenAt = path.indexOf(id)
    if (seenAt >= 0) {
      const ring = path.slice(seenAt)
      const members = [...ring].sort().join()
      if (!rings.has(members)) rings.set(members, [...ring, id])
      return
    }
    for (const required of requires.get(id) ?? []) follow(required, [...path, id])
  }
  for (const id of requires.keys()) follow(id, [])
  return [...rings.values()].map((ring) => `plugins require each other: ${ring.join(' -> ')}`)
}
