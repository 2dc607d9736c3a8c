/**
 * The installed plugins, in order. Not listed = not installed: no routes, no tables, no jobs, no words.
 * Kept free of imports, because the build and the console read it before the application exists.
 */
export const installedPlugins: string[] = ['switchboard']

export const pluginMetaFiles = [
  { pattern: 'plugins/*/views/**/*.edge', reloadServer: false },
  { pattern: 'plugins/*/lang/**/*.json', reloadServer: false },
  { pattern: 'plugins/*/assets/**', reloadServer: false },
]

export const pluginMigrationPaths = installedPlugins.map((id) => `plugins/${id}/migrations`)

export const pluginCommandFolders = installedPlugins.map((id) => `plugins/${id}/commands`)

export const pluginTestFiles = installedPlugins.map((id) => `plugins/${id}/tests/**/*.spec.ts`)
