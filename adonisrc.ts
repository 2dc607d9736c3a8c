import { fileURLToPath } from 'node:url'
import { defineConfig } from '@adonisjs/core/app'
import { pluginCommandFolders, pluginMetaFiles, pluginTestFiles } from './config/plugins.ts'

/** A plugin's own commands, found like the application's: every file in its folder. */
const commandsIn = (folder: string) => async () => {
  const { FsLoader } = await import('@adonisjs/core/ace')
  return new FsLoader(fileURLToPath(new URL(folder, import.meta.url)))
}

export default defineConfig({
  commands: [
    () => import('@adonisjs/core/commands'),
    () => import('@adonisjs/lucid/commands'),
    ...pluginCommandFolders.map(commandsIn),
  ],

  providers: [
    () => import('@adonisjs/core/providers/app_provider'),
    () => import('@adonisjs/core/providers/hash_provider'),
    { file: () => import('@adonisjs/core/providers/repl_provider'), environment: ['repl', 'test'] },
    () => import('@adonisjs/core/providers/vinejs_provider'),
    () => import('@adonisjs/core/providers/edge_provider'),
    () => import('@adonisjs/session/session_provider'),
    () => import('@adonisjs/shield/shield_provider'),
    () => import('@adonisjs/static/static_provider'),
    () => import('@adonisjs/redis/redis_provider'),
    () => import('@adonisjs/lucid/database_provider'),
    () => import('@adonisjs/auth/auth_provider'),
    () => import('@adonisjs/i18n/i18n_provider'),
    () => import('@adonisjs/limiter/limiter_provider'),
    () => import('@adonisjs/mail/mail_provider'),
    () => import('#providers/plugin_provider'),
    () => import('#providers/live_provider'),
    () => import('#providers/access_provider'),
    () => import('#providers/directory_provider'),
    () => import('#providers/messaging_provider'),
    () => import('#providers/add_on_provider'),
    () => import('#providers/telephony_provider'),
    () => import('#providers/imports_provider'),
    () => import('#providers/switch_provider'),
    () => import('#providers/webhooks_provider'),
  ],

  preloads: [() => import('#start/routes'), () => import('#start/kernel')],

  directories: { migrations: 'database/migrations' },

  tests: {
    suites: [
      { name: 'unit', files: ['tests/unit/**/*.spec.ts'], timeout: 10_000 },
      { name: 'contract', files: ['tests/contract/**/*.spec.ts'], timeout: 20_000 },
      {
        name: 'functional',
        files: ['tests/functional/**/*.spec.ts', ...pluginTestFiles],
        timeout: 30_000,
      },
      { name: 'architecture', files: ['tests/architecture.spec.ts'], timeout: 30_000 },
      { name: 'browser', files: ['tests/browser/**/*.spec.ts'], timeout: 60_000 },
      { name: 'pbx', files: ['tests/pbx/**/*.spec.ts'], timeout: 60_000 },
    ],
    forceExit: true,
  },

  metaFiles: [
    { pattern: 'resources/views/**/*.edge', reloadServer: false },
    { pattern: 'resources/lang/**/*.json', reloadServer: false },
    { pattern: 'public/**', reloadServer: false },
    ...pluginMetaFiles,
  ],
})
