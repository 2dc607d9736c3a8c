import app from '@adonisjs/core/services/app'
import { defineConfig, formatters, loaders } from '@adonisjs/i18n'
import { installedPlugins } from '#config/plugins'

export default defineConfig({
  defaultLocale: 'nb',
  supportedLocales: ['nb', 'en'],
  formatter: formatters.icu(),
  loaders: [
    loaders.fs({ location: app.languageFilesPath() }),
    ...installedPlugins.map((id) => loaders.fs({ location: app.makePath(`plugins/${id}/lang`) })),
  ],
})
