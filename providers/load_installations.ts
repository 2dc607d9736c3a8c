import { existsSync } from 'node:fs'
import type { Plugin } from '#plugin_host/contract'
import { migrationTables } from '#plugin_host/migration_tables'
import type { Installation } from '#plugin_host/registry_rules'

/** Reads the installed plugins from disk, as sources or as built. What is wrong with them, the registry says. */
export function loadInstallations(root: URL, ids: readonly string[]): Promise<Installation[]> {
  return Promise.all(ids.map((id) => loadInstallation(root, id)))
}

async function loadInstallation(root: URL, id: string): Promise<Installation> {
  const folder = new URL(`plugins/${id}/`, root)
  const isThere = ['plugin.ts', 'plugin.js'].some((file) => existsSync(new URL(file, folder)))
  if (!isThere) return { id, plugin: undefined, tables: [] }

  const { default: plugin }: { default: Plugin } = await import(`#plugins/${id}/plugin`)
  const { touched } = await migrationTables(new URL('migrations/', folder))
  return { id, plugin, tables: touched }
}
